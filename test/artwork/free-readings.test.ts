import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import QRCode from 'qrcode';
import { prepareZXingModule, readBarcodes, type ZXingVector } from 'zxing-wasm/reader';
import { expect, it } from 'vitest';
import { freeReadings } from '../../src/artwork/preflight/free-readings.ts';
import { openPicture } from '../../src/artwork/pixels/picture.ts';

it('gives back what the decoder found in a picture, when it has been taken over and not before', async () => {
  const wasm = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  const decoder = await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true });
  freeReadings(decoder);
  const found: (ZXingVector<unknown> & { readonly isDeleted?: () => boolean })[] = [];
  const read = decoder.readBarcodesFromPixmap;
  decoder.readBarcodesFromPixmap = (...picture) => { const each = read(...picture); found.push(each); return each; };
  const { rgba, width, height } = await openPicture(await QRCode.toBuffer('HOLDS'));
  expect(await readBarcodes({ data: rgba, width, height, colorSpace: 'srgb' })).toMatchObject([{ text: 'HOLDS' }]);
  expect(found.map((each) => each.isDeleted?.())).toEqual([true]);
});
