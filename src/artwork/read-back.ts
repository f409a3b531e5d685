import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { FoundCode } from './measure-code.ts';
import { openPicture, type Picture } from './picture.ts';

let ready: Promise<void> | undefined;

/** All QR codes in a picture, as a decoder that is not ours finds them.
 *  @param plainly only what a simple scanner would find: upright, dark on light, as large as it is */
export async function findCodes({ rgba, width, height }: Picture, plainly = false): Promise<readonly FoundCode[]> {
  await (ready ??= loadDecoder());
  const found = await readBarcodes({ data: rgba, width, height, colorSpace: 'srgb' }, { formats: ['QRCode'], tryHarder: true, ...(plainly && { tryRotate: false, tryInvert: false, tryDownscale: false }) });
  return found.filter(({ isValid }) => isValid).map(({ text, version, ecLevel, position }) => ({ text, version: Number(version), level: ecLevel, corners: position }));
}

/** The texts of all QR codes in a picture (PNG, JPEG, TIFF, WebP). */
export const readCodes = async (image: Uint8Array): Promise<readonly string[]> => (await findCodes(await openPicture(image))).map(({ text }) => text);

/** Without its bytes the decoder would fetch them from the network. */
async function loadDecoder(): Promise<void> {
  const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const wasm = await readFile(path);
  await prepareZXingModule({ overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) }, fireImmediately: true });
}
