import satori from 'satori';
import type { FontSet, LabelWeight } from './label-fonts.ts';
import type { Words } from './piece.ts';
import { needsShaping, shapeLine } from './shape-text.ts';
import type { TextDirection } from './text-runs.ts';

/** The width of a text, in sizes of its font. */
export type Measure = (text: string, style: Pick<Words, 'weight' | 'tracking'>) => number;

const EM = 1000;
/** Widths by weight and text, measured once: a character is the same in every label. */
const widths = new Map<string, number>();

/** Measures what a layout will ask for, with the engine that will set it: every character of the texts, so that a width is a sum.
 *  Lines of joined scripts are shaped. */
export async function measureWords(texts: readonly Words[], set: FontSet, direction: TextDirection): Promise<Measure> {
  const asked = texts.filter(({ text }) => !needsShaping(text)).flatMap(({ text, weight }) => Array.from(`${text}…`, (part) => ({ part, weight })));
  const unknown = new Map(asked.map(({ part, weight }) => [`${weight} ${part}`, { part, weight }] as const).filter(([key]) => !widths.has(key)));
  if (unknown.size > 0) await measureParts([...unknown], set);
  const shaped = new Map<string, number>();
  return (text, { weight, tracking = 0 }) => {
    if (needsShaping(text)) {
      const key = `${weight} ${text}`;
      const width = shaped.get(key) ?? shapeLine(text, weight, set, direction).width;
      shaped.set(key, width);
      return width;
    }
    const characters = Array.from(text);
    return characters.reduce((sum, character) => sum + (widths.get(`${weight} ${character}`) ?? 1), 0) + tracking * characters.length;
  };
}

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
