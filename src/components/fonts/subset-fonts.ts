import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

/** Makes the site's fonts from Inter (SIL Open Font License): `node src/components/fonts/subset-fonts.ts`. Three files a weight, so
 *  that an English page fetches the letters of English only. Kerning stays, other layout features go: half the size. */
const parts = [
  { name: 'english', source: 'latin', characters: `${range(0x20, 0x7e)}‘’“”–—…·×©→` },
  { name: 'western', source: 'latin', characters: `${range(0xa0, 0xff)}„‚‹›€` },
  { name: 'eastern', source: 'latin-ext', characters: range(0x100, 0x17f) },
];

for (const weight of [400, 700]) {
  for (const { name, source, characters } of parts) {
    const whole = await readFile(new URL(import.meta.resolve(`@fontsource/inter/files/inter-${source}-${weight}-normal.woff2`)));
    const font = await subsetFont(whole, characters, { targetFormat: 'woff2', keepFeatures: ['kern', 'mark', 'ccmp'], noHinting: true, noLayoutClosure: true });
    await writeFile(new URL(`./inter-${weight}-${name}.woff2`, import.meta.url), font);
  }
}

function range(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');
}
