import { inPixels } from '../../artwork/pixels/in-pixels.ts';
import { placements } from '../../artwork/placements.ts';
import { crc32 } from '../../encoding/crc32.ts';
import { codesFinder } from '../find-codes.ts';
import type { Drawing } from './messages.ts';

/** A drawing as PNG at its placement's first resolution, with its density in the file. As on the command line, a picture leaves only
 *  after a decoder has read from every code exactly what it says; undefined where it did not. */
export async function drawingPng({ svg, placement: id, theme, text, codes }: Drawing): Promise<Uint8Array | undefined> {
  const placement = placements[id];
  const resolution = placement.dpi[0] ?? 600;
  const { svg: sized, width, height } = inPixels(svg, placement, resolution);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  if (theme === 'mono') {
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
  }
  context.drawImage(await pictureOf(sized), 0, 0, width, height);
  if (theme === 'mono') context.putImageData(blackOrWhite(context.getImageData(0, 0, width, height)), 0, 0);
  const perUnit = placement.unit === 'px' ? resolution : resolution / 25.4;
  const find = await codesFinder(2);
  for (const { x, y, side } of codes) {
    const [left, top, length] = [x, y, side].map((each) => Math.round(each * perUnit)) as [number, number, number];
    const [found, ...more] = await find(context.getImageData(left, top, length, length));
    if (found !== text || more.length > 0) return undefined;
  }
  const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  return png ? withDensity(new Uint8Array(await png.arrayBuffer()), placement.unit === 'px' ? 72 * resolution : resolution) : undefined;
}

async function pictureOf(svg: string): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const image = new Image();
  image.src = address;
  await image.decode();
  URL.revokeObjectURL(address);
  return image;
}

/** No greys that a plate maker would have to guess at. */
function blackOrWhite(pixels: ImageData): ImageData {
  const { data } = pixels;
  for (let i = 0; i < data.length; i += 4) data[i] = data[i + 1] = data[i + 2] = (data[i] ?? 0) >= 128 ? 255 : 0;
  return pixels;
}

/** Signature and head of a PNG are 33 bytes; the density follows them. */
const HEAD = 33;

async function withDensity(png: Uint8Array<ArrayBuffer>, dpi: number): Promise<Uint8Array> {
  const chunk = new DataView(new ArrayBuffer(21));
  chunk.setUint32(0, 9);
  'pHYs'.split('').forEach((letter, i) => chunk.setUint8(4 + i, letter.charCodeAt(0)));
  for (const at of [8, 12]) chunk.setUint32(at, Math.round(dpi / 0.0254));
  chunk.setUint8(16, 1);
  chunk.setUint32(17, crc32(new Uint8Array(chunk.buffer, 4, 13)));
  return new Uint8Array(await new Blob([png.subarray(0, HEAD), chunk, png.subarray(HEAD)]).arrayBuffer());
}
