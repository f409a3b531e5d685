import { constants, crc32, deflateRawSync } from 'node:zlib';
import { adler32 } from './adler32.ts';
import type { DrawnLabel } from '../draw-label.ts';
import { packRows } from './one-bit-png.ts';
import type { Placement } from '../placements.ts';
import { concatenate, pngChunk, pngHead, PNG_SIGNATURE } from './png-chunks.ts';
import type { QrSymbol } from '../qr/qr-symbol.ts';
import { inPixels } from './in-pixels.ts';
import { pixelsOf } from './rasterise.ts';

/** The file without a code, and where a unit's bytes go. Rows are written as differences to the row above, so that a code changes
 *  nothing but the rows in which a row of modules begins (and the one below the last): those stand in it uncompressed. */
interface Template {
  readonly file: Uint8Array;
  /** For each row of modules: where its first changing byte is in the file and in the raw image. */
  readonly rows: readonly { readonly inFile: number; readonly inImage: number }[];
  /** Changing bytes of a row, and the bit of the first one where the code begins. */
  readonly bytes: number;
  readonly firstBit: number;
  /** Pixels of a module's side. */
  readonly module: number;
  readonly imageLength: number;
  /** Checksum of the raw image without a code. */
  readonly adler: number;
  /** The image chunk's type and data in the file, which its checksum covers. */
  readonly chunk: readonly [number, number];
}

/** A one-bit PNG of a label whose code changes: everything else is compressed once. */
export async function pngStamp(label: DrawnLabel, placement: Placement, dpi: number): Promise<(symbol: QrSymbol) => Uint8Array> {
  const template = await templateOf(label, placement, dpi);
  return (symbol) => stampedPng(template, symbol);
}

function stampedPng({ file, rows, bytes, firstBit, module, imageLength, adler, chunk: [from, to] }: Template, symbol: QrSymbol): Uint8Array {
  const png = file.slice();
  let [a, b] = [adler & 0xffff, adler >>> 16];
  let above = new Uint8Array(bytes).fill(255);
  let row = new Uint8Array(bytes);
  for (let y = 0; y < rows.length; y++) {
    const { inFile, inImage } = rows[y]!;
    writeRow(row, symbol, y, firstBit, module);
    let [sum, weighted] = [0, 0];
    for (let i = 0; i < bytes; i++) {
      const difference = (row[i]! - above[i]!) & 255;
      png[inFile + i] = difference;
      sum += difference;
      weighted += difference * i;
    }
    // An Adler checksum is linear: each byte counts as often as there are bytes from it to the end.
    a += sum;
    b += sum * (imageLength - inImage) - weighted;
    [above, row] = [row, above];
  }
  const view = new DataView(png.buffer);
  view.setUint32(to - 4, (((b % ADLER_BASE) << 16) | a % ADLER_BASE) >>> 0);
  view.setUint32(to, crc32(png.subarray(from, to)));
  return png;
}

const ADLER_BASE = 65_521;

async function templateOf({ around, code, symbol: { size } }: DrawnLabel, placement: Placement, dpi: number): Promise<Template> {
  const { svg, width, height } = inPixels(around.join(''), placement, dpi);
  const image = packRows(await pixelsOf(svg), width, height);
  const stride = Math.ceil(width / 8) + 1;
  const [left, top, module] = [code.x, code.y, code.module].map((mm) => Math.round((mm * dpi) / 25.4)) as [number, number, number];
  const first = left >> 3;
  const head = concatenate([PNG_SIGNATURE, ...pngHead({ width, height, density: dpi, depth: 1, kind: 'grey' })]);
  const parts: Uint8Array[] = [ZLIB_HEAD, packed(image.subarray(0, top * stride))];
  const rows: Template['rows'][number][] = [];
  for (let y = 0; y <= size; y++) {
    const at = (top + y * module) * stride;
    const inData = parts.reduce((sum, part) => sum + part.length, 0) + STORED_HEAD;
    rows.push({ inFile: head.length + 8 + inData + 1 + first, inImage: at + 1 + first });
    parts.push(stored(image.subarray(at, at + stride)), packed(image.subarray(at + stride, y < size ? at + module * stride : image.length)));
  }
  parts.push(LAST_BLOCK, new Uint8Array(4));
  const data = concatenate(parts);
  return {
    file: concatenate([head, pngChunk('IDAT', data), pngChunk('IEND', new Uint8Array())]),
    rows, module, imageLength: image.length, adler: adler32(image),
    // The code lies within its quiet zone, so no byte of it holds anything else than white.
    bytes: ((left + size * module - 1) >> 3) - first + 1, firstBit: left - first * 8,
    chunk: [head.length + 4, head.length + 8 + data.length],
  };
}

const ZLIB_HEAD = Uint8Array.of(0x78, 0x01);
const STORED_HEAD = 5;
/** An empty last block: the ones before it end on whole bytes and say that more follow. */
const LAST_BLOCK = Uint8Array.of(0x03, 0x00);

const packed = (rows: Uint8Array): Uint8Array => deflateRawSync(rows, { level: 9, finishFlush: constants.Z_SYNC_FLUSH });

function stored(row: Uint8Array): Uint8Array {
  const length = Uint8Array.of(row.length & 255, row.length >> 8);
  return concatenate([Uint8Array.of(0), length, length.map((byte) => byte ^ 255), row]);
}

/** A row of modules in bits, white where there is none. A module has at most 24 pixels (6 of 300 dpi at 1200), so what is gathered fits 31 bits. */
function writeRow(row: Uint8Array, { modules, size }: QrSymbol, y: number, firstBit: number, module: number): void {
  const white = (1 << module) - 1;
  let [gathered, count, at] = [(1 << firstBit) - 1, firstBit, 0];
  for (let i = y * size, end = i + size; i < end; i++) {
    // Below the last row there is none: white.
    gathered = (gathered << module) | (modules[i] === 1 ? 0 : white);
    count += module;
    for (; count >= 8; count -= 8) row[at++] = gathered >> (count - 8);
    gathered &= (1 << count) - 1;
  }
  if (count > 0) row[at++] = (gathered << (8 - count)) | ((1 << (8 - count)) - 1);
  row.fill(255, at);
}
