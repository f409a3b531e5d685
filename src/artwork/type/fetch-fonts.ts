import { type FontSubset, weights } from './font-subsets.ts';
import { publishedFont } from './published-font.ts';

export class MissingLetters extends Error {}

/** The files of a subset, one for each of `weights`, as the site publishes them: what `read-fonts.ts` reads, for a browser.
 *  @throws MissingLetters where the file cannot be fetched: no network, and never fetched before */
export async function readFonts(subset: FontSubset): Promise<readonly Uint8Array[]> {
  const bytes = await fetch(publishedFont(subset)).then((response) => (response.ok ? response.arrayBuffer() : undefined)).catch(() => undefined);
  if (!bytes) throw new MissingLetters(publishedFont(subset));
  return cutFonts(new Uint8Array(bytes));
}

/** The WOFF files that follow one another: each says at its ninth byte how long it is. */
function cutFonts(bytes: Uint8Array): readonly Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  return weights.map(() => {
    const end = at + view.getUint32(at + 8);
    const font = bytes.slice(at, end);
    at = end;
    return font;
  });
}
