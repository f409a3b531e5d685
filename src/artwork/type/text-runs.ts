export type TextDirection = 'ltr' | 'rtl';
export interface TextRun { readonly text: string; readonly direction: TextDirection }
type Kind = TextDirection | 'neutral';

/** Splits a line into runs of one direction, in the order in which they stand from left to right. The Unicode Bidirectional Algorithm
 *  without embeddings and overrides, which labels do not carry: letters have a direction, digits run left to right, two brackets go the
 *  same way, and what stands between two runs of one direction is of that direction, else of the line's. */
export function runsOf(line: string, direction: TextDirection): readonly TextRun[] {
  const characters = Array.from(line);
  const kinds = characters.map((character, i) => (endsLatin(characters, i) ? 'ltr' : kindOf(character)));
  const settled = withBrackets(characters, kinds, direction);
  const resolved = settled.map((kind, i) => (kind === 'neutral' ? neutral(settled, i, direction) : kind));
  const runs: { text: string; direction: TextDirection }[] = [];
  characters.forEach((character, i) => {
    const own = resolved[i] ?? direction;
    const last = runs.at(-1);
    if (last?.direction === own) last.text += character;
    else runs.push({ text: character, direction: own });
  });
  const mirrored = runs.map((run) => (run.direction === 'rtl' ? { ...run, text: mirror(run.text) } : run));
  return direction === 'rtl' ? mirrored.reverse() : mirrored;
}

function kindOf(character: string): Kind {
  // Digits run left to right in every script, and what stands between two of them is theirs: Arabic's percent, decimal and thousands signs.
  if (/\p{Nd}/u.test(character)) return 'ltr';
  if (/[\u066a-\u066c]/.test(character)) return 'neutral';
  if (RTL.test(character)) return 'rtl';
  return /[\p{L}\p{N}]/u.test(character) ? 'ltr' : 'neutral';
}

const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Whether a stop belongs to the Latin letter before it, as in a company's "B.V." or in a question that is asked in a second language,
 *  and not to the Arabic sentence that says a Latin name or an address last. */
function endsLatin(characters: readonly string[], at: number): boolean {
  if (!/[.?!]/.test(characters[at]!) || at === 0 || kindOf(characters[at - 1]!) !== 'ltr') return false;
  const before = characters.slice(0, at).join('');
  if (INITIAL.test(before)) return true;
  return !startsRtl(characters.slice(at + 1)) && !ADDRESS_IN_RTL.test(before);
}

const INITIAL = /(?:^|\P{L})\p{L}$/u;
const ADDRESS_IN_RTL = new RegExp(`${RTL.source}\\s+[\\w-]+(?:\\.[\\w-]{2,})+$`);
const startsRtl = ([space = '', ...rest]: readonly string[]): boolean => /\s/.test(space) && RTL.test(rest.find((character) => !/\s/.test(character)) ?? '');

/** Rule N0: a pair of brackets runs as the line does, unless all inside runs the other way and so does what stands before it. */
function withBrackets(characters: readonly string[], kinds: readonly Kind[], direction: TextDirection): readonly Kind[] {
  const settled = [...kinds];
  const open: number[] = [];
  characters.forEach((character, at) => {
    if ('([{'.includes(character)) open.push(at);
    const from = ')]}'.includes(character) ? open.findLastIndex((each) => closing[characters[each]!] === character) : -1;
    if (from < 0) return;
    const [start = 0] = open.splice(from);
    const inside = kinds.slice(start + 1, at).filter((kind) => kind !== 'neutral');
    if (inside.length === 0) return;
    const before = kinds.slice(0, start).findLast((kind) => kind !== 'neutral') ?? direction;
    settled[start] = settled[at] = inside.includes(direction) ? direction : before;
  });
  return settled;
}

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

function neutral(kinds: readonly Kind[], at: number, direction: TextDirection): TextDirection {
  const hasDirection = (kind: Kind): kind is TextDirection => kind !== 'neutral';
  const before = kinds.slice(0, at).findLast(hasDirection) ?? direction;
  const after = kinds.slice(at).find(hasDirection) ?? direction;
  return before === after ? before : direction;
}

const pairs: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[', '<': '>', '>': '<', '«': '»', '»': '«' };
const mirror = (text: string): string => text.replace(/[()[\]<>«»]/g, (sign) => pairs[sign] ?? sign);
