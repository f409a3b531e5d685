import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { freeReadings } from './free-readings.ts';

let loaded: Promise<typeof readBarcodes> | undefined;

/** A decoder that is not ours: ZXing. Loaded once; without its bytes it would fetch them from the network. */
export const loadDecoder = (): Promise<typeof readBarcodes> => (loaded ??= load());

async function load(): Promise<typeof readBarcodes> {
  const wasm = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  freeReadings(await prepareZXingModule({ overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) }, fireImmediately: true }));
  return readBarcodes;
}
