import type { ShownRow } from './messages.ts';

/** The answer for the pack that the camera saw last, beside its picture: who holds a pack in one hand reads no table. */
export function showLast(row: ShownRow | undefined): void {
  const last = document.querySelector<HTMLElement>('#check-last')!;
  last.hidden = !row;
  if (!row) return;
  last.dataset['kind'] = row.tone;
  last.querySelector('use')!.setAttribute('href', `#${row.shape}`);
  last.querySelector('strong')!.textContent = row.title;
  last.querySelector('.note')!.textContent = row.product === '' ? row.article : `${row.product}, ${row.model}`;
}
