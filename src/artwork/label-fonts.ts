import { readFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** What satori takes. Every subset has a family name of its own: satori would hide all but one of the same name. */
export interface LabelFont { readonly name: string; readonly weight: LabelWeight; readonly style: 'normal'; readonly data: Buffer }
export interface FontSet { readonly fonts: LabelFont[]; readonly family: string }

export const weights = [400, 600, 800] as const;
export type LabelWeight = (typeof weights)[number];

interface Subset { readonly name: string; readonly file: (weight: LabelWeight) => string; readonly ranges: readonly (readonly [number, number])[] }

const require = createRequire(import.meta.url);
const scripts: Readonly<Record<string, string>> = { ar: 'noto-sans-arabic', ja: 'noto-sans-jp', ko: 'noto-sans-kr', zh: 'noto-sans-sc' };
const allPackages = ['inter', ...Object.values(scripts)];
const subsetsOf = new Map<string, readonly Subset[]>();
const loaded = new Map<string, Promise<LabelFont[]>>();
const sets = new Map<string, FontSet>();

/** The fonts that draw a text in a language: Inter, then the language's own Noto, then the other ones. Only the subsets that hold a
 *  character of the text are read. The set of a language grows and stays the same object while it does not: satori parses it once. */
export async function fontsFor(text: string, language: string): Promise<FontSet> {
  const known = sets.get(language) ?? { fonts: [], family: '' };
  const names = new Set(known.fonts.map((font) => font.name));
  const missing = neededSubsets(text, language).filter(({ name }) => !names.has(name));
  if (missing.length === 0 && known.fonts.length > 0) return known;
  const added = await Promise.all(missing.map(loadSubset));
  const fonts = [...known.fonts, ...added.flat()];
  const set = { fonts, family: [...new Set(fonts.map((font) => `'${font.name}'`))].join(', ') };
  sets.set(language, set);
  return set;
}

/** The text without the characters that no font of ours can draw. */
export function drawable(text: string, language: string): string {
  const subsets = packagesOf(language).flatMap(readSubsets);
  return Array.from(text).filter((character) => subsets.some((subset) => holds(subset, character))).join('');
}

function neededSubsets(text: string, language: string): readonly Subset[] {
  const subsets = packagesOf(language).flatMap(readSubsets);
  const needed = new Set<Subset>(subsets.filter(({ name }) => name === 'inter-latin'));
  for (const character of new Set(text)) {
    const subset = subsets.find((one) => holds(one, character));
    if (subset) needed.add(subset);
  }
  return subsets.filter((subset) => needed.has(subset));
}

const holds = ({ ranges }: Subset, character: string): boolean => {
  const point = character.codePointAt(0) ?? 0;
  return ranges.some(([from, to]) => point >= from && point <= to);
};

function packagesOf(language: string): readonly string[] {
  const own = scripts[language.split('-')[0] ?? ''];
  return own ? ['inter', own, ...allPackages.filter((name) => name !== 'inter' && name !== own)] : allPackages;
}

function readSubsets(fontPackage: string): readonly Subset[] {
  const known = subsetsOf.get(fontPackage);
  if (known) return known;
  const path = require.resolve(`@fontsource/${fontPackage}/unicode.json`);
  const listing: Record<string, string> = JSON.parse(readFileSync(path, 'utf8'));
  // The files of CJK fonts are numbered "[0]" in the listing and "-0-" on disk. Latin comes first: it is in every set.
  const subsets = Object.entries(listing).reverse().map(([key, ranges]): Subset => ({
    name: `${fontPackage}-${key.replace(/[[\]]/g, '')}`,
    file: (weight) => path.replace('unicode.json', `files/${fontPackage}-${key.replace(/[[\]]/g, '')}-${weight}-normal.woff`),
    ranges: ranges.split(',').map(readRange),
  }));
  subsetsOf.set(fontPackage, subsets);
  return subsets;
}

function readRange(range: string): readonly [number, number] {
  const [from = '', to = from] = range.replace('U+', '').split('-');
  return [parseInt(from, 16), parseInt(to, 16)];
}

function loadSubset(subset: Subset): Promise<LabelFont[]> {
  const known = loaded.get(subset.name);
  if (known) return known;
  const fonts = Promise.all(weights.map(async (weight): Promise<LabelFont> => ({ name: subset.name, weight, style: 'normal', data: await readFile(subset.file(weight)) })));
  loaded.set(subset.name, fonts);
  return fonts;
}
