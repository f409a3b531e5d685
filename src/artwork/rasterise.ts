import sharp from 'sharp';

/** A PNG of a drawing in millimetres, with its density in the file. A millimetre is exactly dpi / 25.4 pixels: the last row and column
 *  may be part empty, but every module of the code covers whole pixels. */
export async function toPng(svg: string, { width, height }: { readonly width: number; readonly height: number }, dpi: number): Promise<Uint8Array> {
  const pixels = { width: Math.ceil((width / 25.4) * dpi - 0.01), height: Math.ceil((height / 25.4) * dpi - 0.01) };
  const image = sharp(new TextEncoder().encode(inPixels(svg, pixels, dpi)));
  return new Uint8Array(await image.withMetadata({ density: dpi }).png({ compressionLevel: 9, adaptiveFiltering: false }).toBuffer());
}

/** Sizes in pixels: a size in millimetres and a density given to the rasteriser would be multiplied with each other. */
function inPixels(svg: string, { width, height }: { readonly width: number; readonly height: number }, dpi: number): string {
  const mm = (pixels: number): string => String(Number(((pixels * 25.4) / dpi).toFixed(6)));
  return svg.replace(/^<svg ([^>]*?)width="[^"]*" height="[^"]*" viewBox="[^"]*"/, `<svg $1width="${width}" height="${height}" viewBox="0 0 ${mm(width)} ${mm(height)}"`);
}
