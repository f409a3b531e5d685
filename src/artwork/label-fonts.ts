import { readFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import type { Font } from 'fontkit';

export const weights = [400, 600, 800] as const;
export type LabelWeight = (typeof weights)[number];

/** The fonts that draw texts of one language: Inter, then the language's own Noto, then the other ones. */
export interface FontSet {
  /** The font that has a character, where one of ours has it and it was asked for. */
  fontOf(character: string, weight: LabelWeight): Font | undefined;
}

interface Subset { readonly name: string; readonly file: (weight: LabelWeight, format: 'woff' | 'woff2') => string; readonly ranges: readonly (readonly [number, number])[] }

const require = createRequire(import.meta.url);
const scripts: Readonly<Record<string, string>> = { ar: 'noto-sans-arabic', ja: 'noto-sans-jp', ko: 'noto-sans-kr', zh: 'noto-sans-sc' };
const allPackages = ['inter', ...Object.values(scripts)];
const subsetsOf = new Map<string, readonly Subset[]>();
const opening = new Map<Subset, Promise<void>>();
const opened = new Map<Subset, ReadonlyMap<LabelWeight, Font>>();
const sets = new Map<string, FontSet>();

/** Opens the fonts that a text in a language needs: of CJK fonts, only the subsets that hold a character of it. */
export async function fontsFor(text: string, language: string): Promise<FontSet> {
  const missing = new Set<Subset>();
  for (const character of new Set(text)) {
    const subset = subsetOf(character, language);
    if (subset && !opened.has(subset)) missing.add(subset);
  }
  await Promise.all([...missing].map(openSubset));
  const set = sets.get(language) ?? fontSet(language);
  sets.set(language, set);
  return set;
}

/** The text without the characters that no font of ours can draw. */
export const drawable = (text: string, language: string): string => Array.from(text).filter((character) => subsetOf(character, language)).join('');

function fontSet(language: string): FontSet {
  return {
    fontOf: (character, weight) => {
      const subset = subsetOf(character, language);
      const font = subset && opened.get(subset)?.get(weight);
      return font?.hasGlyphForCodePoint(character.codePointAt(0) ?? 0) ? font : undefined;
    },
  };
}

/** Looked up once a character and language: a CJK font has more than a hundred subsets. */
const subsetsByCharacter = new Map<string, Map<string, Subset | undefined>>();

function subsetOf(character: string, language: string): Subset | undefined {
  const known = subsetsByCharacter.get(language) ?? new Map<string, Subset | undefined>();
  subsetsByCharacter.set(language, known);
  if (!known.has(character)) known.set(character, packagesOf(language).flatMap(readSubsets).find((subset) => holds(subset, character)));
  return known.get(character);
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
    file: (weight, format) => path.replace('unicode.json', `files/${fontPackage}-${key.replace(/[[\]]/g, '')}-${weight}-normal.${format}`),
    ranges: ranges.split(',').map(readRange),
  }));
  subsetsOf.set(fontPackage, subsets);
  return subsets;
}

function readRange(range: string): readonly [number, number] {
  const [from = '', to = from] = range.replace('U+', '').split('-');
  return [parseInt(from, 16), parseInt(to, 16)];
}

function openSubset(subset: Subset): Promise<void> {
  const known = opening.get(subset) ?? (async () => { opened.set(subset, new Map(await Promise.all(weights.map(async (weight) => [weight, await openFont(subset, weight)] as const)))); })();
  opening.set(subset, known);
  return known;
}

async function openFont(subset: Subset, weight: LabelWeight): Promise<Font> {
  try {
    return readFont(await readFile(subset.file(weight, 'woff')));
  } catch {
    // fontkit cannot inflate one of some thousand WOFF files (noto-sans-sc-101). As WOFF2 it opens, slowly.
    return readFont(await readFile(subset.file(weight, 'woff2')));
  }
}

function readFont(data: Buffer): Font {
  const font = fontkit.create(data);
  if (!('layout' in font)) throw new Error('a collection of fonts');
  font.hasGlyphForCodePoint(0x20);
  return font;
}
