import inter from '@fontsource/inter/unicode.json' with { type: 'json' };
import arabic from '@fontsource/noto-sans-arabic/unicode.json' with { type: 'json' };
import japanese from '@fontsource/noto-sans-jp/unicode.json' with { type: 'json' };
import korean from '@fontsource/noto-sans-kr/unicode.json' with { type: 'json' };
import chinese from '@fontsource/noto-sans-sc/unicode.json' with { type: 'json' };

/** Every subset has a file of each. */
export const weights = [400, 600, 800] as const;
export type LabelWeight = (typeof weights)[number];

/** A part of a font: the characters that it holds, and the package that its files are in. */
export interface FontSubset { readonly name: string; readonly fontPackage: FontPackage; readonly ranges: readonly (readonly [number, number])[] }
export type FontPackage = keyof typeof listings;

const listings = { 'inter': inter, 'noto-sans-arabic': arabic, 'noto-sans-jp': japanese, 'noto-sans-kr': korean, 'noto-sans-sc': chinese } as const;
const scripts: Readonly<Record<string, FontPackage>> = { ar: 'noto-sans-arabic', ja: 'noto-sans-jp', ko: 'noto-sans-kr', zh: 'noto-sans-sc' };
const allPackages: readonly FontPackage[] = ['inter', ...Object.values(scripts)];
const subsetsOf = new Map<FontPackage, readonly FontSubset[]>();

/** The subsets that may draw a text in a language, the one to be asked first first: Inter, then the language's own Noto, then the
 *  other ones. */
export function fontSubsets(language: string): readonly FontSubset[] {
  const own = scripts[language.split('-')[0] ?? ''];
  const packages = own ? ['inter', own, ...allPackages.filter((name) => name !== 'inter' && name !== own)] as const : allPackages;
  return packages.flatMap(readSubsets);
}

/** Every subset there is. */
export const allFontSubsets = (): readonly FontSubset[] => allPackages.flatMap(readSubsets);

function readSubsets(fontPackage: FontPackage): readonly FontSubset[] {
  const known = subsetsOf.get(fontPackage);
  if (known) return known;
  // The files of CJK fonts are numbered "[0]" in the listing and "-0-" on disk. Latin comes first: it is in every set.
  const subsets = Object.entries<string>(listings[fontPackage]).reverse().map(([key, ranges]): FontSubset => ({
    name: `${fontPackage}-${key.replace(/[[\]]/g, '')}`, fontPackage, ranges: ranges.split(',').map(readRange),
  }));
  subsetsOf.set(fontPackage, subsets);
  return subsets;
}

function readRange(range: string): readonly [number, number] {
  const [from = '', to = from] = range.replace('U+', '').split('-');
  return [parseInt(from, 16), parseInt(to, 16)];
}
