import sharp from 'sharp';
import { expect, test } from 'vitest';
import { en } from '../../src/wording/en.ts';
import { verdictWords } from '../../src/wording/verdict-words.ts';
import { fixtureSite } from '../fixtures/fixture-site.ts';
import { galleryCases } from '../fixtures/fixture-verdicts.ts';
import { inChromium } from '../fixtures/in-chromium.ts';
import { serveSite } from '../fixtures/serve-site.ts';

const SIDE = 48;
const stage = inChromium(() => serveSite(fixtureSite()));

const cases = galleryCases.map(({ name, verdict }) => ({ name, ...verdictWords(verdict, en, 'en') }));

test('every answer is told from every other by its shape in black and white, and where the shape is the same, by its title or sentence', async () => {
  const page = await stage.browser.newPage({ viewport: { width: 390, height: 844 } });
  const pictures = new Map<string, Uint8Array>();
  for (const { name } of cases) {
    await page.goto(`${stage.site.origin}/gallery/${name}/`);
    pictures.set(name, await blackAndWhite(await page.locator('#verdict .verdict-shape').screenshot()));
  }
  await page.close();
  for (const [i, a] of cases.entries()) {
    for (const b of cases.slice(i + 1)) {
      const apart = difference(pictures.get(a.name)!, pictures.get(b.name)!);
      if (a.shape === b.shape) expect(a.title + a.sentence + a.asOf, `${a.name} and ${b.name}`).not.toBe(b.title + b.sentence + b.asOf);
      else expect(apart, `${a.name} and ${b.name} differ in ${(apart * 100).toFixed(1)} % of their points`).toBeGreaterThan(0.05);
    }
  }
});

/** The shape alone: its own colour is white, the ground black, whichever of them was darker. */
async function blackAndWhite(png: Buffer): Promise<Uint8Array> {
  const grey = await sharp(png).resize(SIDE, SIDE, { fit: 'fill' }).greyscale().normalise().threshold(128).raw().toBuffer();
  return grey[0] === 0 ? grey : grey.map((value) => 255 - value);
}

const difference = (a: Uint8Array, b: Uint8Array): number => a.reduce((count, value, i) => count + (value === b[i] ? 0 : 1), 0) / a.length;
