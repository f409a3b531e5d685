import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { artworkFacts } from '../../src/artwork/artwork-facts.ts';
import { drawPreview, PREVIEW } from '../../src/artwork/draw-preview.ts';
import type { Statement } from '../../src/label/statement.ts';
import { languages, wordingOf } from '../../src/wording/languages.ts';
import { root } from '../fixtures/serve-site.ts';
import { sampleSource, sampleStatement } from './sample-statement.ts';

const fridge = readFileSync(join(root, 'labels', 'pictures', 'fridge.svg'));
const preview = (statement: Statement, language = 'en', picture: Uint8Array | undefined = fridge): Promise<Uint8Array> => drawPreview(artworkFacts(statement, sampleSource, wordingOf(language), language), picture);
const sample = sampleStatement();
const subject = sample.credentialSubject;

/** How much of a part of the picture is not its ground, from 0 to 1. */
async function inkIn(png: Uint8Array, part: { readonly left: number; readonly top: number; readonly width: number; readonly height: number }): Promise<number> {
  const { data } = await sharp(png).extract(part).greyscale().raw().toBuffer({ resolveWithObject: true });
  return data.filter((value) => Math.abs(value - data[0]!) > 60).length / data.length;
}

test.each(languages)('in %s it is of the size that chats want, with the words on the side where one begins to read', async (language) => {
  const png = await preview(sample, language);
  expect(await sharp(png).metadata()).toMatchObject({ ...PREVIEW, format: 'png' });
  const [left, right] = [await inkIn(png, { left: 72, top: 120, width: 300, height: 440 }), await inkIn(png, { left: 828, top: 120, width: 300, height: 440 })];
  expect(Math.min(left, right)).toBeGreaterThan(0.01);
  // The product's picture is on white: nearly all of that side is not the ground.
  expect(right > left).toBe(language !== 'ar');
  // Nothing runs out at the edge.
  for (const edge of [{ left: 0, top: 70, width: 60, height: 560 }, { left: 1140, top: 70, width: 60, height: 560 }, { left: 0, top: 580, width: 1200, height: 50 }]) expect(await inkIn(png, edge)).toBe(0);
});

test('it asks and does not answer: a label that was withdrawn has the same picture', async () => {
  const ended: Statement = { ...sample, credentialSubject: { ...subject, state: 'withdrawn', event: { ...subject.event, kind: 'withdraw' } } };
  expect(Buffer.from(await preview(ended)).equals(Buffer.from(await preview(sample)))).toBe(true);
});

describe('whatever a draft says, the picture stays within its edges', () => {
  test.each([
    ['a name of 10,000 letters', 'W'.repeat(10_000)],
    ['many words', 'very long name '.repeat(300)],
    ['markup', '<img src=x onerror=alert(1)>"\'&amp;]]>'],
    ['right-to-left overrides', '\u202Eabc\u2066def'],
    ['no letter at all', '\u200B\u{1F600}'],
    ['Arabic in a Latin label', 'ثلاجة ذكية'],
  ])('%s', async (_what, name) => {
    const png = await preview({ ...sample, credentialSubject: { ...subject, product: { ...subject.product, name } } });
    expect(await inkIn(png, { left: 1140, top: 70, width: 60, height: 560 })).toBe(0);
    expect(await inkIn(png, { left: 775, top: 70, width: 20, height: 560 })).toBe(0);
  });
});
