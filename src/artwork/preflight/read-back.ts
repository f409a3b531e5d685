import { loadDecoder } from './load-decoder.ts';
import type { FoundCode } from './measure-code.ts';
import { openPicture, type Picture } from '../pixels/picture.ts';

/** All QR codes in a picture, as a decoder that is not ours finds them.
 *  @param plainly only what a simple scanner would find: upright, dark on light, as large as it is */
export async function findCodes({ rgba, width, height }: Picture, plainly = false): Promise<readonly FoundCode[]> {
  const readBarcodes = await loadDecoder();
  const found = await readBarcodes({ data: rgba, width, height, colorSpace: 'srgb' }, { formats: ['QRCode'], tryHarder: true, ...(plainly && { tryRotate: false, tryInvert: false, tryDownscale: false }) });
  return found.filter(({ isValid }) => isValid).map(({ text, version, ecLevel, isMirrored, position }) => ({ text, version: Number(version), level: ecLevel, mirrored: isMirrored, corners: position }));
}

/** The texts of all QR codes in a picture (PNG, JPEG, TIFF, WebP). */
export const readCodes = async (image: Uint8Array): Promise<readonly string[]> => (await findCodes(await openPicture(image))).map(({ text }) => text);
