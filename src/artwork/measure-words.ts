import satori from 'satori';
import type { FontSet, LabelWeight } from './label-fonts.ts';
import type { Words } from './piece.ts';

/** The width of a text, in sizes of its font. */
export type Measure = (text: string, style: Pick<Words, 'weight' | 'tracking'>) => number;

const EM = 1000;
/** Widths by weight and text, measured once: a character is the same in every label. */
const widths = new Map<string, number>();

/** Measures what a layout will ask for, with the engine that will set it: every character of the texts and, for scripts whose
 *  letters join, every word. The measure itself is then a sum. */
export async function measureWords(texts: readonly Words[], set: FontSet): Promise<Measure> {
  const asked = texts.flatMap(({ text, weight }) => [...Array.from(`${text}…`), ...joinedWords(text)].map((part) => ({ part, weight })));
  const unknown = new Map(asked.map(({ part, weight }) => [`${weight} ${part}`, { part, weight }] as const).filter(([key]) => !widths.has(key)));
  if (unknown.size > 0) await measureParts([...unknown], set);
  return (text, { weight, tracking = 0 }) => {
    const characters = Array.from(text);
    const parts = joinedWords(text).length > 0 ? text.split(/(?<=\s)|(?=\s)/) : characters;
    return parts.reduce((sum, part) => sum + widthOf(part, weight), 0) + tracking * characters.length;
  };
}

/** Arabic letters change their shape with their neighbours. */
const joinedWords = (text: string): readonly string[] => (/[\u0600-\u07ff\ufb50-\ufefc]/.test(text) ? text.split(/\s+/).filter(Boolean) : []);

const widthOf = (part: string, weight: LabelWeight): number =>
  widths.get(`${weight} ${part}`) ?? Array.from(part).reduce((sum, character) => sum + (widths.get(`${weight} ${character}`) ?? 1), 0);

async function measureParts(unknown: readonly (readonly [string, { readonly part: string; readonly weight: LabelWeight }])[], { fonts, family }: FontSet): Promise<void> {
  // A space alone would be trimmed: everything is measured between two bars.
  const texts = [...weightsOf(unknown).map((weight) => ({ key: `${weight}`, text: '||', weight })), ...unknown.map(([key, { part, weight }]) => ({ key, text: `|${part}|`, weight }))];
  const found = new Map<string, number>();
  const children = texts.map(({ key, text, weight }) => ({
    type: 'div', key, props: { style: { display: 'flex', position: 'absolute', whiteSpace: 'pre', fontWeight: weight, fontSize: EM }, children: text },
  }));
  const sheet = { type: 'div', key: 'sheet', props: { style: { display: 'flex', width: '100%', height: '100%', fontFamily: family }, children } };
  await satori(sheet, { width: 100 * EM, height: EM, fonts, onNodeDetected: (node) => { if (node.key && node.key !== 'sheet') found.set(String(node.key), node.width); } });
  for (const [key, { weight }] of unknown) widths.set(key, ((found.get(key) ?? EM) - (found.get(`${weight}`) ?? 0)) / EM);
}

const weightsOf = (parts: readonly (readonly [string, { readonly weight: LabelWeight }])[]): readonly LabelWeight[] => [...new Set(parts.map(([, { weight }]) => weight))];
