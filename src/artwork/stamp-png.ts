import { constants, deflateRawSync } from 'node:zlib';
import sharp from 'sharp';
import { adler32, combineAdler32, type Adler } from './adler32.ts';
import type { DrawnLabel } from './draw-label.ts';
import { concatenate, packRows, pngChunk, pngHead, PNG_SIGNATURE } from './one-bit-png.ts';
import type { Placement } from './placements.ts';
import { inPixels } from './rasterise.ts';
import type { QrSymbol } from './qr-symbol.ts';

/** A one-bit PNG of a label whose code changes. What is above and below the code is compressed once; of the band that holds the code,
 *  only the rows where a module begins are written, since all others equal the row above them. */
export async function pngStamp({ around, code, symbol: { size } }: DrawnLabel, placement: Placement, dpi: number): Promise<(symbol: QrSymbol) => Uint8Array> {
  const { svg, width, height } = inPixels(around.join(''), placement, dpi);
  const light = await sharp(new TextEncoder().encode(svg)).flatten({ background: '#fff' }).greyscale().raw().toBuffer();
  const rows = packRows(light, width, height);
  const stride = Math.ceil(width / 8) + 1;
  const [left, top, module] = [code.x, code.y, code.module].map((mm) => Math.round((mm * dpi) / 25.4)) as [number, number, number];
  // The row below the code is written as a difference to it, so it belongs to the band.
  const [from, to] = [top * stride, (top + size * module + 1) * stride];
  const parts = { above: staticPart(rows.subarray(0, from)), below: staticPart(rows.subarray(to)), head: concatenate([PNG_SIGNATURE, pngHead(width, height, dpi)]), end: pngChunk('IEND', new Uint8Array()) };
  const band = { rows: rows.slice(from, to), stride, left, module, size };
  const whole = concatenate([parts.above.packed, parts.below.packed]).length;
  const image = new Uint8Array(whole + band.rows.length);
  return (symbol) => {
    const stamped = stampBand(band, symbol);
    const packed = deflateRawSync(stamped, { level: 1, finishFlush: constants.Z_SYNC_FLUSH });
    const checksum = combineAdler32(combineAdler32(parts.above.sum, adler32(stamped)), parts.below.sum);
    const length = writeParts(image, [ZLIB_HEAD, parts.above.packed, packed, parts.below.packed, LAST_BLOCK, bigEndian(checksum.value)]);
    return concatenate([parts.head, pngChunk('IDAT', image.subarray(0, length)), parts.end]);
  };
}

const ZLIB_HEAD = Uint8Array.of(0x78, 0x01);
/** An empty last block: the streams before it end on whole bytes and say that more follows. */
const LAST_BLOCK = Uint8Array.of(0x03, 0x00);

const staticPart = (rows: Uint8Array): { readonly packed: Uint8Array; readonly sum: Adler } => ({ packed: deflateRawSync(rows, { level: 9, finishFlush: constants.Z_SYNC_FLUSH }), sum: adler32(rows) });

/** The band's rows with a code in it. The code lies within its quiet zone, so no byte of it holds anything else than white. */
function stampBand({ rows, stride, left, module, size }: { readonly rows: Uint8Array; readonly stride: number; readonly left: number; readonly module: number; readonly size: number }, symbol: QrSymbol): Uint8Array {
  const band = rows.slice();
  const [first, last] = [left >> 3, (left + size * module - 1) >> 3];
  let above = new Uint8Array(last - first + 1).fill(255);
  for (let y = 0; y <= size; y++) {
    const row = new Uint8Array(last - first + 1).fill(255);
    for (let x = 0; y < size && x < size; x++) if (symbol.dark(x, y)) clearBits(row, left - first * 8 + x * module, module);
    const start = y * module * stride + 1 + first;
    for (let i = 0; i < row.length; i++) band[start + i] = (row[i]! - above[i]!) & 255;
    above = row;
  }
  return band;
}

function clearBits(row: Uint8Array, from: number, count: number): void {
  for (let bit = from; bit < from + count;) {
    const inByte = bit & 7;
    const taken = Math.min(8 - inByte, from + count - bit);
    row[bit >> 3]! &= ~(((1 << taken) - 1) << (8 - inByte - taken));
    bit += taken;
  }
}

function writeParts(target: Uint8Array, parts: readonly Uint8Array[]): number {
  let at = 0;
  for (const part of parts) { target.set(part, at); at += part.length; }
  return at;
}

function bigEndian(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}
