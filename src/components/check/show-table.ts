import type { CheckWording } from '../../wording/check/check-wording.ts';
import { fill } from '../../wording/wording.ts';
import { type Counts, groupsInOrder, orders, type ShownRow, type View } from './messages.ts';
import { rowElement } from './row-element.ts';

const PAGE = 200;
const MOST_PRINTED = 5000;

/** The table of answers: filtered by group and by words, sorted by any column. The rows are the worker's; here are those that somebody
 *  looks at, and the next ones when the end of them comes into sight.
 *  @param look asks the worker for rows, which come back to `rows` */
export function resultTable(words: CheckWording, prefix: string, language: string, look: (view: View) => void) {
  const part = <T extends HTMLElement>(id: string): T => document.querySelector<T>(`#${id}`)!;
  const [results, chips, body, find, more] = [part('check-results'), part('check-groups'), part('check-rows'), part<HTMLInputElement>('check-find'), part<HTMLButtonElement>('check-more')];
  const number = new Intl.NumberFormat(language);
  let view: View = { turn: 0, sought: '', by: 'answer', down: false, from: 0, count: PAGE };
  let shown: (() => void) | undefined;

  function change(change: Partial<View>, then?: () => void): void {
    view = { ...view, turn: view.turn + 1, from: 0, count: PAGE, ...change };
    shown = then;
    for (const chip of chips.querySelectorAll<HTMLButtonElement>('button')) chip.setAttribute('aria-pressed', String((chip.dataset['group'] ?? '') === (view.group ?? '')));
    for (const head of document.querySelectorAll<HTMLElement>('[data-sort]')) head.parentElement?.setAttribute('aria-sort', head.dataset['sort'] === view.by ? (view.down ? 'descending' : 'ascending') : 'none');
    look(view);
  }

  chips.addEventListener('click', ({ target }) => {
    const chip = target instanceof Element ? target.closest<HTMLButtonElement>('button') : null;
    if (chip) change({ group: groupsInOrder.find((each) => each === chip.dataset['group']) });
  });
  for (const head of document.querySelectorAll<HTMLElement>('[data-sort]')) head.addEventListener('click', () => {
    const by = orders.find((each) => each === head.dataset['sort']) ?? 'row';
    change({ by, down: view.by === by && !view.down });
  });
  find.addEventListener('input', () => change({ sought: find.value }));
  const next = (): void => { if (!more.hidden && body.childElementCount >= view.from + view.count) change({ from: body.childElementCount }); };
  more.addEventListener('click', next);
  new IntersectionObserver(([seen]) => { if (seen?.isIntersecting) next(); }, { rootMargin: '600px' }).observe(more);

  return {
    /** A new list. @param newestFirst while a camera adds to it */
    begin: (newestFirst: boolean) => {
      find.value = '';
      view = { turn: view.turn + 1, sought: '', by: newestFirst ? 'row' : 'answer', down: newestFirst, from: 0, count: PAGE };
    },
    count: (counts: Counts) => {
      for (const chip of chips.querySelectorAll<HTMLButtonElement>('button')) {
        const of = groupsInOrder.find((each) => each === chip.dataset['group']);
        const count = of ? counts[of] ?? 0 : Object.values(counts).reduce((sum, each) => sum + each, 0);
        chip.querySelector('strong')!.textContent = number.format(count);
        chip.hidden = count === 0;
      }
    },
    /** @param then once the rows are there */
    show: (then?: () => void) => change({}, then),
    rows: (of: View, total: number, rows: readonly ShownRow[]) => {
      if (of.turn !== view.turn) return;
      const elements = rows.map((row) => rowElement(row, words, prefix, language));
      if (of.from === 0) body.replaceChildren(...elements);
      else body.append(...elements);
      results.hidden = false;
      const left = total - of.from - rows.length;
      more.hidden = left <= 0;
      more.textContent = fill(words.more, { count: number.format(Math.min(PAGE, left)) });
      shown?.();
      shown = undefined;
    },
    /** @param then once as many of the chosen rows are there as anybody prints */
    showAll: (then: () => void) => change({ count: MOST_PRINTED }, then),
  };
}
