import type { CheckWording } from '../../wording/check/check-wording.ts';
import { fill } from '../../wording/wording.ts';
import type { ColumnSample } from './messages.ts';

/** The question which column holds the articles, each answer with what stands in it; and the way back to it for those whose list was
 *  understood wrongly. */
export function columnQuestion(words: CheckWording, choose: (column: number) => void) {
  const part = <T extends HTMLElement>(id: string): T => document.querySelector<T>(`#${id}`)!;
  const [panel, answers, taken, name, change] = [part('check-question'), part('check-answers'), part('check-taken'), part('check-taken-name'), part('check-change')];
  let known: readonly ColumnSample[] = [];

  function ask(columns: readonly ColumnSample[]): void {
    answers.replaceChildren(...columns.map(answer));
    taken.hidden = true;
    panel.hidden = false;
    panel.focus();
  }

  function answer(column: ColumnSample): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset['column'] = String(column.column);
    const title = document.createElement('strong');
    title.textContent = nameOf(column);
    button.append(title, ...column.cells.map((text) => Object.assign(document.createElement('code'), { textContent: text })));
    button.addEventListener('click', () => { panel.hidden = true; choose(column.column); });
    return button;
  }

  const nameOf = ({ column, name: heading }: ColumnSample): string => heading.trim() || fill(words.columnWithoutName, { number: column + 1 });
  change.addEventListener('click', () => ask(known));

  return {
    ask,
    /** Says which column was taken, where there was a choice. */
    say: (columns: readonly ColumnSample[]) => {
      known = columns;
      panel.hidden = true;
      const used = columns.find((column) => column.taken);
      taken.hidden = !used || columns.length < 2;
      if (used) name.textContent = fill(words.byColumn, { column: nameOf(used) });
    },
    hide: () => { panel.hidden = taken.hidden = true; },
  };
}
