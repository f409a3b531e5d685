import inter from '@fontsource/inter/package.json' with { type: 'json' };
import arabic from '@fontsource/noto-sans-arabic/package.json' with { type: 'json' };
import japanese from '@fontsource/noto-sans-jp/package.json' with { type: 'json' };
import korean from '@fontsource/noto-sans-kr/package.json' with { type: 'json' };
import chinese from '@fontsource/noto-sans-sc/package.json' with { type: 'json' };
import type { FontSubset } from './font-subsets.ts';

const packages = { 'inter': inter, 'noto-sans-arabic': arabic, 'noto-sans-jp': japanese, 'noto-sans-kr': korean, 'noto-sans-sc': chinese } as const;

/** Where a site publishes a subset of the labels' fonts: one file, the WOFF files of all weights one after another. A new version of
 *  the package has a new address, so what was fetched once stays right. */
export const publishedFont = ({ name, fontPackage }: FontSubset): string => `/fonts/${packages[fontPackage].version}/${name}.woffs`;
