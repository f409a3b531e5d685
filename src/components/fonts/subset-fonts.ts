import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

/** Makes the fonts of headings from Inter (SIL Open Font License): `node src/components/fonts/subset-fonts.ts`. The rest of a page is in
 *  the device's own font, which is there at once. An English page fetches 5 kB; the other Latin languages fetch the larger file
 *  instead. Kerning and the signs that no heading has are left out: they weigh a third. */
const english = `${range(0x20, 0x5a).replace(/[#$*<=>@]/g, '')}${range(0x61, 0x7a)}‘’“”–—…·`;
const european = `${english}${range(0xa1, 0xff)}${range(0x100, 0x17f)}„‚‹›€`;
const names = { english: ['latin'], european: ['latin', 'latin-ext'] } as const;

for (const [name, characters] of [['english', english], ['european', european]] as const) {
  for (const source of names[name]) {
    const whole = await readFile(new URL(import.meta.resolve(`@fontsource/inter/files/inter-${source}-700-normal.woff2`)));
    const font = await subsetFont(whole, characters, { targetFormat: 'woff2', keepFeatures: [], noHinting: true, noLayoutClosure: true });
    await writeFile(new URL(source === 'latin' ? `./inter-${name}.woff2` : './inter-eastern.woff2', import.meta.url), font);
  }
}

function range(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');
}
