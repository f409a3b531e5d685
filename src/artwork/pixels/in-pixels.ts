import type { Placement } from '../placements.ts';

export type Size = Pick<Placement, 'width' | 'height' | 'unit'>;

/** The drawing with its size in pixels: a size in millimetres and a density given to the rasteriser would be multiplied. */
export function inPixels(svg: string, { width, height, unit }: Size, resolution: number): { readonly svg: string; readonly width: number; readonly height: number } {
  const perUnit = unit === 'px' ? resolution : resolution / 25.4;
  const pixels = { width: Math.ceil(width * perUnit - 0.01), height: Math.ceil(height * perUnit - 0.01) };
  const units = (length: number): string => String(Number((length / perUnit).toFixed(6)));
  const head = `$1width="${pixels.width}" height="${pixels.height}" viewBox="0 0 ${units(pixels.width)} ${units(pixels.height)}"`;
  return { ...pixels, svg: svg.replace(/^(<svg [^>]*?)width="[^"]*" height="[^"]*" viewBox="[^"]*"/, head) };
}
