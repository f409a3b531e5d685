import sharp from 'sharp';
import type { Placement } from './placements.ts';

/** A PNG of a drawing in millimetres, with its density in the file. A millimetre is exactly dpi / 25.4 pixels: the last row and column
 *  may be part empty, but every module of the code covers whole pixels.
 *  @param resolution dots per inch; of a drawing in pixels, how many pixels for each of its own */
export async function toPng(svg: string, { width, height, unit }: Pick<Placement, 'width' | 'height' | 'unit'>, resolution: number): Promise<Uint8Array> {
  const dpi = unit === 'px' ? 25.4 * resolution : resolution;
  const pixels = { width: Math.ceil((width / 25.4) * dpi - 0.01), height: Math.ceil((height / 25.4) * dpi - 0.01) };
  const image = sharp(new TextEncoder().encode(inPixels(svg, pixels, dpi)));
  return new Uint8Array(await image.withMetadata({ density: unit === 'px' ? 72 * resolution : dpi }).png({ compressionLevel: 9, adaptiveFiltering: false }).toBuffer());
}

/** Sizes in pixels: a size in millimetres and a density given to the rasteriser would be multiplied with each other. */
function inPixels(svg: string, { width, height }: { readonly width: number; readonly height: number }, dpi: number): string {
  const mm = (pixels: number): string => String(Number(((pixels * 25.4) / dpi).toFixed(6)));
  return svg.replace(/^<svg ([^>]*?)width="[^"]*" height="[^"]*" viewBox="[^"]*"/, `<svg $1width="${width}" height="${height}" viewBox="0 0 ${mm(width)} ${mm(height)}"`);
}
