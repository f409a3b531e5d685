import type { RowGroup } from '../../articles/check-row.ts';
import type { CheckWording } from '../../wording/check/check-wording.ts';
import { fill } from '../../wording/wording.ts';
import type { ShownRow } from './messages.ts';
import { rowElement } from './row-element.ts';

const PAGE = 200;
const groups: readonly RowGroup[] = ['ended', 'wrong-code', 'attention', 'unconfirmed', 'unreadable', 'holds', 'no-label'];
const rank = Object.fromEntries(groups.map((group, i) => [group, i])) as Readonly<Record<RowGroup, number>>;
type Order = 'row' | 'article' | 'product' | 'answer' | 'updatesUntil';

/** The table of answers: filtered by group and by words, sorted by any column, some hundred rows at a time. */
export function resultTable(words: CheckWording, prefix: string, language: string) {
  const part = <T extends HTMLElement>(id: string): T => document.querySelector<T>(`#${id}`)!;
  const [results, chips, body, find, more] = [part('check-results'), part('check-groups'), part('check-rows'), part<HTMLInputElement>('check-find'), part<HTMLButtonElement>('check-more')];
  const collator = new Intl.Collator(language, { numeric: true });
  let rows: ShownRow[] = [];
  let counts = new Map<RowGroup, number>();
  let group: RowGroup | undefined;
  let order: { readonly by: Order; readonly down: boolean } = { by: 'answer', down: false };
  let shown = PAGE;

  const matching = (): readonly ShownRow[] => {
    const sought = find.value.trim().toLowerCase();
    const kept = rows.filter((row) => (!group || row.group === group) && (sought === '' || `${row.article} ${row.product} ${row.model} ${row.title} ${row.label}`.toLowerCase().includes(sought)));
    const sign = order.down ? -1 : 1;
    return kept.sort((a, b) => sign * compare(a, b) || a.row - b.row);
  };
  const compare = (a: ShownRow, b: ShownRow): number => {
    if (order.by === 'row') return a.row - b.row;
    return order.by === 'answer' ? rank[a.group] - rank[b.group] : collator.compare(a[order.by], b[order.by]);
  };

  function show(): void {
    results.hidden = rows.length === 0;
    const all = matching();
    body.replaceChildren(...all.slice(0, shown).map((row) => rowElement(row, words, prefix, language)));
    more.hidden = all.length <= shown;
    more.textContent = fill(words.more, { count: Math.min(PAGE, all.length - shown) });
    for (const chip of chips.querySelectorAll<HTMLButtonElement>('button')) {
      const of = groups.find((each) => each === chip.dataset['group']);
      const count = of ? counts.get(of) ?? 0 : rows.length;
      chip.querySelector('strong')!.textContent = new Intl.NumberFormat(language).format(count);
      chip.hidden = count === 0;
      chip.setAttribute('aria-pressed', String((of ?? '') === (group ?? '')));
    }
    for (const head of document.querySelectorAll<HTMLElement>('[data-sort]')) head.parentElement?.setAttribute('aria-sort', head.dataset['sort'] === order.by ? (order.down ? 'descending' : 'ascending') : 'none');
  }

  chips.addEventListener('click', ({ target }) => {
    const chip = target instanceof Element ? target.closest<HTMLButtonElement>('button') : null;
    if (!chip) return;
    group = groups.find((each) => each === chip.dataset['group']);
    shown = PAGE;
    show();
  });
  for (const head of document.querySelectorAll<HTMLElement>('[data-sort]')) head.addEventListener('click', () => {
    const by = (['row', 'article', 'product', 'answer', 'updatesUntil'] as const).find((each) => each === head.dataset['sort']) ?? 'row';
    order = { by, down: order.by === by && !order.down };
    show();
  });
  find.addEventListener('input', () => { shown = PAGE; show(); });
  more.addEventListener('click', () => { shown += PAGE; show(); });

  return {
    clear: () => { rows = []; counts = new Map(); group = undefined; shown = PAGE; find.value = ''; },
    /** Rows appear once the first screen of them is there; the rest is drawn when all are checked. */
    add: (added: readonly ShownRow[]) => {
      for (const row of added) {
        rows.push(row);
        counts.set(row.group, (counts.get(row.group) ?? 0) + 1);
      }
      if (rows.length - added.length < PAGE) show();
    },
    count: () => rows.length,
    show, showAll: () => { shown = 5000; show(); },
  };
}
