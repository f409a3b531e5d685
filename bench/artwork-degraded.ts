import sharp, { type Sharp } from 'sharp';
import { readCodes } from '../src/artwork/preflight/read-back.ts';

/** Pixels that a camera sees for each millimetre. At 8, a label of 50 mm fills a third of a small picture. */
export const cameras = { near: 14, far: 8 } as const;
type Grey = { readonly data: Buffer; readonly width: number; readonly height: number };
/** Where the code is, in pixels. */
export interface CodeBox { readonly x: number; readonly y: number; readonly side: number }
/** What happens to a label between the press and the phone. */
type Damage = (picture: Grey, code: CodeBox, seed: number) => Promise<Uint8Array>;

const png = ({ data, width, height }: Grey): Sharp => sharp(data, { raw: { width, height, channels: 1 } });

export const damages: Readonly<Record<string, Damage>> = {
  'as it is': (picture) => png(picture).png().toBuffer(),
  'blur': (picture, _code, seed) => png(picture).blur(1 + (seed % 4) * 0.3).png().toBuffer(),
  'rotation': (picture, _code, seed) => png(picture).rotate(7 + seed * 11, { background: '#fff' }).png().toBuffer(),
  'perspective': async (picture, _code, seed) => png(tilted(picture, 0.1 + (seed % 5) * 0.075)).png().toBuffer(),
  'JPEG 30': async (picture) => sharp(await png(picture).jpeg({ quality: 30 }).toBuffer()).png().toBuffer(),
  'low contrast': (picture, _code, seed) => png(picture).linear(0.12 + (seed % 4) * 0.03, 110).png().toBuffer(),
  '10 % covered': (picture, { x, y, side }, seed) => png(covered(picture, { x: x + side * (0.3 + 0.04 * (seed % 8)), y: y + side * (0.35 + 0.03 * (seed % 6)), side: side * Math.sqrt(0.1) })).png().toBuffer(),
};

/** Of how many damaged pictures the text is still read. */
export async function readRate(pictures: readonly { readonly png: Uint8Array; readonly code: CodeBox; readonly text: string }[], damage: Damage): Promise<number> {
  let read = 0;
  for (const [seed, { png: image, code, text }] of pictures.entries()) {
    const { data, info } = await sharp(image).flatten({ background: '#fff' }).greyscale().raw().toBuffer({ resolveWithObject: true });
    const codes = await readCodes(new Uint8Array(await damage({ data, width: info.width, height: info.height }, code, seed)));
    if (codes.includes(text)) read++;
  }
  return read / pictures.length;
}

/** Seen from below, as a camera sees it: the upper edge is shorter by this part, lines stay lines, and what is farther away is smaller. */
function tilted({ data, width, height }: Grey, shorter: number): Grey {
  const out = Buffer.alloc(data.length, 255);
  const scale = (y: number): number => 1 - shorter * (1 - y / height);
  for (let y = 0; y < height; y++) {
    const sourceY = Math.floor((height * (1 / scale(0) - 1 / scale(y + 0.5))) / (1 / scale(0) - 1 / scale(height)));
    for (let x = 0; x < width; x++) {
      const sourceX = Math.floor((x + 0.5 - width / 2) / scale(y + 0.5) + width / 2);
      if (sourceX >= 0 && sourceX < width) out[y * width + x] = data[sourceY * width + sourceX]!;
    }
  }
  return { data: out, width, height };
}

function covered({ data, width, height }: Grey, { x, y, side }: CodeBox): Grey {
  const out = Buffer.from(data);
  for (let row = Math.round(y); row < Math.min(height, y + side); row++) for (let column = Math.round(x); column < Math.min(width, x + side); column++) out[row * width + column] = 128;
  return { data: out, width, height };
}
