import { type RowAnswer, rowGroup } from '../../articles/check-row.ts';
import { type Counts, groupsInOrder, type Order, type View } from './messages.ts';

const NONE = 255;

/** What is kept of the rows of a list once they are checked: a few bytes each. The rest is worked out again for those that somebody
 *  looks at, so that a hundred thousand of them neither fill a phone nor hold it up. */
export interface CheckedRows {
  /** @param place of the row, from 0   @param title the answer in short, as people search for it */
  add(place: number, answer: RowAnswer, title: string): void;
  counts(): Counts;
  /** The places that match, in order. */
  find(view: Pick<View, 'group' | 'sought' | 'by' | 'down'>): Int32Array;
}

/** What rows are searched and sorted by. */
export interface RowTexts { article(place: number): string; product(label: number): string; updatesUntil(label: number): string }

/** @param size how many rows there will be */
export function checkedRows(size: number, texts: RowTexts, language: string): CheckedRows {
  const groups = new Uint8Array(size).fill(NONE);
  const labels = new Float64Array(size).fill(-1);
  const titles: string[] = [];
  const counts = new Uint32Array(groupsInOrder.length);
  const { compare } = new Intl.Collator(language, { numeric: true });

  const ofLabel = (say: (label: number) => string) => (place: number): string => (labels[place]! < 0 ? '' : say(labels[place]!));
  const product = ofLabel(texts.product);
  const keyOf: Readonly<Record<Exclude<Order, 'row' | 'answer'>, (place: number) => string>> = { article: texts.article, product, updatesUntil: ofLabel(texts.updatesUntil) };

  return {
    add: (place, answer, title) => {
      const group = groupsInOrder.indexOf(rowGroup(answer));
      groups[place] = group;
      counts[group]!++;
      labels[place] = answer.kind === 'checked' ? answer.verdict.label?.number ?? -1 : -1;
      titles[place] = title;
    },
    counts: () => Object.fromEntries(groupsInOrder.flatMap((group, i) => (counts[i]! > 0 ? [[group, counts[i]!]] : []))),
    find: ({ group, sought, by, down }) => {
      const words = sought.trim().toLowerCase();
      const wanted = group === undefined ? undefined : groupsInOrder.indexOf(group);
      const isFound = (place: number): boolean => words === '' || `${texts.article(place)}\n${product(place)}\n${titles[place]}`.toLowerCase().includes(words);
      const found: number[] = [];
      for (let place = 0; place < size; place++) if ((wanted === undefined ? groups[place] !== NONE : groups[place] === wanted) && isFound(place)) found.push(place);
      return sorted(Int32Array.from(found), by, down);
    },
  };

  /** Rows that are alike stay in the order of the list, whichever way the others are turned. */
  function sorted(places: Int32Array, by: Order, down: boolean): Int32Array {
    const sign = down ? -1 : 1;
    if (by === 'row') return down ? places.reverse() : places;
    if (by === 'answer') return places.sort((a, b) => sign * (groups[a]! - groups[b]!) || a - b);
    const keys = new Map(Array.from(places, (place) => [place, keyOf[by](place)]));
    return places.sort((a, b) => sign * compare(keys.get(a)!, keys.get(b)!) || a - b);
  }
}
