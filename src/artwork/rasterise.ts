import sharp from 'sharp';
import { indexedPng } from './indexed-png.ts';
import { oneBitPng } from './one-bit-png.ts';
import type { Placement } from './placements.ts';
import type { Theme } from './palette.ts';

type Size = Pick<Placement, 'width' | 'height' | 'unit'>;

/** A PNG of a drawing of ours, with its density in the file. A millimetre is exactly dpi / 25.4 pixels: the last row and column may be
 *  part empty, but every module of the code covers whole pixels. One-colour drawings have one bit a pixel, others a palette.
 *  @param resolution dots per inch; of a drawing in pixels, how many pixels for each of its own */
export async function toPng(svg: string, size: Size, resolution: number, theme: Theme): Promise<Uint8Array> {
  const density = size.unit === 'px' ? 72 * resolution : resolution;
  const { svg: source, ...pixels } = inPixels(svg, size, resolution);
  const rgba = await pixelsOf(source);
  return theme === 'mono' ? oneBitPng(rgba, { ...pixels, density }) : indexedPng(rgba, { ...pixels, density });
}

/** Four bytes a pixel, row by row, not multiplied. */
export const pixelsOf = async (svg: string): Promise<Uint8Array> => sharp(new TextEncoder().encode(svg)).ensureAlpha().raw().toBuffer();

/** The drawing with its size in pixels: a size in millimetres and a density given to the rasteriser would be multiplied. */
export function inPixels(svg: string, { width, height, unit }: Size, resolution: number): { readonly svg: string; readonly width: number; readonly height: number } {
  const perUnit = unit === 'px' ? resolution : resolution / 25.4;
  const pixels = { width: Math.ceil(width * perUnit - 0.01), height: Math.ceil(height * perUnit - 0.01) };
  const units = (length: number): string => String(Number((length / perUnit).toFixed(6)));
  const head = `$1width="${pixels.width}" height="${pixels.height}" viewBox="0 0 ${units(pixels.width)} ${units(pixels.height)}"`;
  return { ...pixels, svg: svg.replace(/^(<svg [^>]*?)width="[^"]*" height="[^"]*" viewBox="[^"]*"/, head) };
}
