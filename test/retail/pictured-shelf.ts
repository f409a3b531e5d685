import bwipjs from 'bwip-js/node';
import sharp from 'sharp';
import { drawArtwork } from '../../src/artwork/draw-artwork.ts';
import type { Register } from '../../src/register/open-register.ts';
import { qrTexts } from '../../src/register/qr-texts.ts';
import { wordingOf } from '../../src/wording/languages.ts';

/** The pack label of a product as its maker gets it. */
export async function packOf(register: Register, number: number): Promise<Buffer> {
  const { statement } = register.labels[number]!;
  const { signed, compact } = qrTexts(statement, register.config);
  for await (const { file, bytes } of drawArtwork({ statement, config: register.config, demonstration: true, qrText: signed, compactText: compact, wording: wordingOf('en'), language: 'en' })) {
    if (/pack.*\.png$/.test(file)) return Buffer.from(bytes);
  }
  throw new Error('the pack label was not drawn');
}

/** An EAN-13 as it is printed on a pack. */
export const barcodeOf = (gtin: string): Promise<Buffer> => bwipjs.toBuffer({ bcid: 'ean13', text: gtin.slice(-13), scale: 3, includetext: true, backgroundcolor: 'ffffff', paddingwidth: 10, paddingheight: 4 });

export interface OnShelf { readonly picture: Buffer; readonly left: number; readonly top: number; readonly width: number; readonly degrees: number }

/** A photograph of things on a shelf: each at its size and angle, a little out of focus, on a board that is not white. */
export async function photograph(things: readonly OnShelf[], width: number, height: number): Promise<Buffer> {
  const board = { r: 176, g: 158, b: 134 };
  const layers = await Promise.all(things.map(async ({ picture, left, top, width: wide, degrees }) => {
    const sized = await sharp(picture).flatten({ background: '#fff' }).resize({ width: wide }).png().toBuffer();
    return { input: await sharp(sized).rotate(degrees, { background: { ...board, alpha: 1 } }).png().toBuffer(), left, top };
  }));
  return sharp({ create: { width, height, channels: 3, background: board } }).composite(layers).blur(0.6).jpeg({ quality: 82, chromaSubsampling: '4:2:0' }).toBuffer();
}
