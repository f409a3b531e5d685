import sharp from 'sharp';
import { inPixels, type Size } from './in-pixels.ts';
import { indexedPng } from './indexed-png.ts';
import { oneBitPng } from './one-bit-png.ts';
import type { Theme } from '../palette.ts';
import { release } from './release.ts';

/** A PNG of a drawing of ours, with its density in the file. A millimetre is exactly dpi / 25.4 pixels: the last row and column may be
 *  part empty, but every module of the code covers whole pixels. One-colour drawings have one bit a pixel, others a palette.
 *  @param resolution dots per inch; of a drawing in pixels, how many pixels for each of its own */
export async function toPng(svg: string, size: Size, resolution: number, theme: Theme): Promise<Uint8Array> {
  const density = size.unit === 'px' ? 72 * resolution : resolution;
  const { svg: source, ...pixels } = inPixels(svg, size, resolution);
  const rgba = await pixelsOf(source);
  const png = theme === 'mono' ? oneBitPng(rgba, { ...pixels, density }) : indexedPng(rgba, { ...pixels, density });
  release(rgba);
  return png;
}

/** Four bytes a pixel, row by row, not multiplied. */
export const pixelsOf = async (svg: string): Promise<Uint8Array> => sharp(new TextEncoder().encode(svg)).ensureAlpha().raw().toBuffer();
