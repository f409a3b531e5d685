import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

let ready: Promise<void> | undefined;

/** The texts of all QR codes in a PNG, as a decoder that is not ours reads them. */
export async function readCodes(png: Uint8Array): Promise<readonly string[]> {
  await (ready ??= loadDecoder());
  const found = await readBarcodes(png, { formats: ['QRCode'], tryHarder: true });
  return found.filter(({ isValid }) => isValid).map(({ text }) => text);
}

/** Without its bytes the decoder would fetch them from the network. */
async function loadDecoder(): Promise<void> {
  const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const wasm = await readFile(path);
  await prepareZXingModule({ overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) }, fireImmediately: true });
}

/** @throws Error where a picture does not read as exactly this text: such a file must not leave the house */
export async function readBack(png: Uint8Array, text: string, file: string, times = 1): Promise<void> {
  const codes = await readCodes(png);
  if (codes.length !== times || codes.some((code) => code !== text)) throw new Error(`${file}: the code reads ${codes.length === 0 ? 'nothing' : JSON.stringify(codes)} instead of ${JSON.stringify(text)}`);
}
