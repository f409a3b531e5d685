import type { Words } from '../layouts/piece.ts';
import type { TypeStyle } from './shape-text.ts';

/** The width of a line, in sizes of its font. */
export type Measure = (text: string, style: TypeStyle) => number;

export interface FittedWords { readonly size: number; readonly lines: readonly string[]; readonly fits: boolean }

/** Shrinks a text within its limits, then wraps it, then gives up: an ellipsis, and `fits: false` for the caller to report.
 *  Lines of one text are balanced. `measure` gives widths in sizes. @param near how much of the largest size is enough for fewer lines */
export function fitWords(words: Words, measure: Measure, near = 0.9): FittedWords {
  const { size, smallest = size, width, height = Infinity, lines = 1, leading = 1.2 } = words;
  const widthOf = (text: string): number => measure(text, words);
  const trials = Array.from({ length: lines }, (_, i) => {
    const broken = breakLines(words.text, i + 1, widthOf);
    return { lines: broken, size: Math.min(size, roundDown(width / Math.max(...broken.map(widthOf))), roundDown(height / (broken.length * leading))) };
  });
  const largest = Math.max(...trials.map((trial) => trial.size));
  // The fewest lines that are nearly as large as they could be.
  const best = trials.find((trial) => trial.size >= smallest && trial.size >= largest * near);
  return best ? { ...best, fits: true } : { size: smallest, lines: cut(words.text, lines, width / smallest, widthOf), fits: false };
}

const roundDown = (size: number): number => Math.floor(size * 100) / 100;

/** Breaks into at most `count` lines so that the widest is as narrow as it can be, and the others are alike. */
function breakLines(text: string, count: number, widthOf: (text: string) => number): readonly string[] {
  const parts = breakable(text);
  const known = new Map<string, Broken>();
  const line = (from: number, to: number): string => parts.slice(from, to).join('').replace(/[\s·]+$/, '');
  // Where two languages meet is the best place for a line to end.
  const weigh = (words: string): number => widthOf(words) * (words.endsWith('/') ? 0.8 : 1);
  const best = (from: number, left: number): Broken => {
    const key = `${from} ${left}`;
    const found = known.get(key);
    if (found) return found;
    const rest = line(from, parts.length);
    let result: Broken = { lines: [rest], widest: weigh(rest), squares: weigh(rest) ** 2 };
    for (let to = from + 1; left > 1 && to < parts.length; to++) {
      const words = line(from, to);
      const width = weigh(words);
      if (width > result.widest) break;
      const after = best(to, left - 1);
      const trial = { lines: [words, ...after.lines], widest: Math.max(width, after.widest), squares: width ** 2 + after.squares };
      if (trial.widest < result.widest || (trial.widest === result.widest && trial.squares < result.squares)) result = trial;
    }
    known.set(key, result);
    return result;
  };
  return count === 1 || parts.length === 1 ? [text] : best(0, count).lines;
}

interface Broken { readonly lines: readonly string[]; readonly widest: number; readonly squares: number }

/** Where a line may end: after spaces, after the dots and hyphens of an address, between words of scripts without spaces. */
export function breakable(text: string): readonly string[] {
  const parts = /[\u3040-\u30ff\u3400-\u9fff]/.test(text) ? Array.from(new Intl.Segmenter('ja', { granularity: 'word' }).segment(text), ({ segment }) => segment) : text.split(/\s/.test(text) ? /(?<=\s)(?=\S)/ : /(?<=[.-])(?=[^\d\s])/);
  const joined: string[] = [];
  for (const part of parts) {
    // No line starts with a closing mark or a space.
    if (joined.length > 0 && /^[\s/年月日년월일、。，．・：；？！)」』】〕%,.;:?!·]/u.test(part)) joined[joined.length - 1] += part;
    else joined.push(part);
  }
  // Many parts make the search slow; a sentence never has so many.
  return joined.length <= 96 ? joined : [...joined.slice(0, 95), joined.slice(95).join('')];
}

/** As much as fits, line by line, with an ellipsis at the end. */
function cut(text: string, lines: number, width: number, widthOf: (text: string) => number): readonly string[] {
  const result: string[] = [];
  let rest = text;
  while (result.length < lines && rest) {
    const last = result.length === lines - 1;
    const taken = last ? longestPrefix(rest, (part) => widthOf(`${part}…`) <= width) : longestPrefix(rest, (part) => widthOf(part) <= width);
    result.push(last && taken.length < rest.length ? `${taken.trimEnd()}…` : taken.trimEnd());
    rest = rest.slice(taken.length).trimStart();
  }
  return result;
}

function longestPrefix(text: string, fits: (part: string) => boolean): string {
  const characters = Array.from(text);
  let [low, high] = [0, characters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(characters.slice(0, middle).join(''))) low = middle; else high = middle - 1;
  }
  return characters.slice(0, Math.max(1, low)).join('');
}
