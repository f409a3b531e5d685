import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { FoundCode } from './measure-code.ts';

let ready: Promise<void> | undefined;

/** All QR codes in a picture (PNG, JPEG), as a decoder that is not ours finds them. */
export async function findCodes(image: Uint8Array): Promise<readonly FoundCode[]> {
  await (ready ??= loadDecoder());
  const found = await readBarcodes(image, { formats: ['QRCode'], tryHarder: true });
  return found.filter(({ isValid }) => isValid).map(({ text, version, ecLevel, position }) => ({ text, version: Number(version), level: ecLevel, corners: position }));
}

/** The texts of all QR codes in a picture. */
export const readCodes = async (image: Uint8Array): Promise<readonly string[]> => (await findCodes(image)).map(({ text }) => text);

/** Without its bytes the decoder would fetch them from the network. */
async function loadDecoder(): Promise<void> {
  const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const wasm = await readFile(path);
  await prepareZXingModule({ overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) }, fireImmediately: true });
}
