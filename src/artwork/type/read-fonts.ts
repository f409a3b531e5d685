import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type FontSubset, weights } from './font-subsets.ts';

const require = createRequire(import.meta.url);

/** The files of a subset, one for each of `weights`, from the installed packages. In a browser `fetch-fonts.ts` takes this place: see
 *  `imports` in package.json. */
export function readFonts({ name, fontPackage }: FontSubset): Promise<readonly Uint8Array[]> {
  return Promise.all(weights.map((weight) => readFile(require.resolve(`@fontsource/${fontPackage}/files/${name}-${weight}-normal.woff`))));
}
