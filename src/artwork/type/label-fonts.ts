import { readFonts } from '#read-fonts';
import * as fontkit from 'fontkit';
import type { Font } from 'fontkit';
import { woffToSfnt } from './woff-to-sfnt.ts';
import { fontSubsets, type FontSubset, type LabelWeight, weights } from './font-subsets.ts';

/** The fonts that draw texts of one language: Inter, then the language's own Noto, then the other ones. */
export interface FontSet {
  /** The font that has a character, where one of ours has it and it was asked for. */
  fontOf(character: string, weight: LabelWeight): Font | undefined;
}

/** The OpenType file of a font of ours, for documents that carry their fonts. */
export const fontFile = (font: Font): Uint8Array | undefined => files.get(font);

const files = new WeakMap<Font, Uint8Array>();
const opening = new Map<FontSubset, Promise<void>>();
const opened = new Map<FontSubset, ReadonlyMap<LabelWeight, Font>>();
const sets = new Map<string, FontSet>();

/** Opens the fonts that a text in a language needs: of CJK fonts, only the subsets that hold a character of it. */
export async function fontsFor(text: string, language: string): Promise<FontSet> {
  const missing = new Set<FontSubset>();
  for (const character of new Set(text)) {
    const subset = subsetOf(character, language);
    if (subset && !opened.has(subset)) missing.add(subset);
  }
  await Promise.all([...missing].map(openSubset));
  const set = sets.get(language) ?? fontSet(language);
  sets.set(language, set);
  return set;
}

/** The same fonts as files, for who lays out text with them itself. Every subset has a family name of its own: of one name only the
 *  first would be asked. */
export async function fontFiles(text: string, language: string): Promise<readonly { readonly name: string; readonly weight: LabelWeight; readonly style: 'normal'; readonly data: ArrayBuffer }[]> {
  const subsets = new Set(Array.from(text, (character) => subsetOf(character, language)).filter((subset) => subset !== undefined));
  const files = await Promise.all([...subsets].map(async (subset) => (await readFonts(subset)).map((data, i) => ({ name: subset.name, weight: weights[i] ?? 400, style: 'normal' as const, data: new Uint8Array(data).buffer }))));
  return files.flat();
}

/** The text without the characters that no font of ours can draw. */
export const drawable = (text: string, language: string): string => Array.from(text).filter((character) => subsetOf(character, language)).join('');

/** The characters of a text that no font of ours can draw, each once. Asked of the fonts themselves: the ranges of a subset are wider than
 *  what its file holds. */
export async function undrawn(text: string, language: string): Promise<readonly string[]> {
  const fonts = await fontsFor(text, language);
  return [...new Set(text)].filter((character) => !fonts.fontOf(character, weights[0]));
}

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
const subsetsByCharacter = new Map<string, Map<string, FontSubset | undefined>>();

function subsetOf(character: string, language: string): FontSubset | undefined {
  const known = subsetsByCharacter.get(language) ?? new Map<string, FontSubset | undefined>();
  subsetsByCharacter.set(language, known);
  if (!known.has(character)) known.set(character, fontSubsets(language).find((subset) => holds(subset, character)));
  return known.get(character);
}

const holds = ({ ranges }: FontSubset, character: string): boolean => {
  const point = character.codePointAt(0) ?? 0;
  return ranges.some(([from, to]) => point >= from && point <= to);
};

function openSubset(subset: FontSubset): Promise<void> {
  const known = opening.get(subset) ?? (async () => { opened.set(subset, new Map(await Promise.all((await readFonts(subset)).map(async (woff, i) => [weights[i] ?? 400, await openFont(woff)] as const)))); })();
  opening.set(subset, known);
  // Who has no network now may have one later.
  return known.catch((error: unknown) => { opening.delete(subset); throw error; });
}

async function openFont(woff: Uint8Array): Promise<Font> {
  const file = await woffToSfnt(woff);
  // fontkit names Node's class in its types and takes any bytes.
  const font = fontkit.create(file as Buffer);
  if (!('layout' in font)) throw new Error('a collection of fonts');
  files.set(font, file);
  font.hasGlyphForCodePoint(0x20);
  return font;
}
