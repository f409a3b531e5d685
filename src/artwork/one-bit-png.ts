import { crc32, deflateSync } from 'node:zlib';

export const PNG_SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);

/** A PNG of one bit a pixel, for what is engraved or printed in one colour: no greys that a plate maker would have to guess at.
 *  @param light one byte a pixel, row by row: light where it is 128 or more */
export function oneBitPng(light: Uint8Array, { width, height, density }: { readonly width: number; readonly height: number; readonly density: number }): Uint8Array {
  const image = deflateSync(packRows(light, width, height), { level: 9 });
  return concatenate([PNG_SIGNATURE, pngHead(width, height, density), pngChunk('IDAT', image), pngChunk('IEND', new Uint8Array())]);
}

/** Rows as PNG filters them: each repeats the one above it far more often than not, so all are written as differences to it (Up). */
export function packRows(light: Uint8Array, width: number, height: number): Uint8Array {
  const stride = Math.ceil(width / 8);
  const rows = new Uint8Array(height * (stride + 1));
  const above = new Uint8Array(stride);
  const row = new Uint8Array(stride);
  for (let y = 0; y < height; y++) {
    row.fill(0);
    for (let x = 0; x < width; x++) if (light[y * width + x]! >= 128) row[x >> 3]! |= 0x80 >> (x & 7);
    const start = y * (stride + 1);
    rows[start] = 2;
    for (let i = 0; i < stride; i++) rows[start + 1 + i] = (row[i]! - above[i]!) & 255;
    above.set(row);
  }
  return rows;
}

/** The chunks before the image: size, one bit of grey, and the density. */
export function pngHead(width: number, height: number, density: number): Uint8Array {
  const head = new DataView(new ArrayBuffer(13));
  head.setUint32(0, width);
  head.setUint32(4, height);
  head.setUint8(8, 1);
  const physical = new DataView(new ArrayBuffer(9));
  const perMetre = Math.round(density / 0.0254);
  physical.setUint32(0, perMetre);
  physical.setUint32(4, perMetre);
  physical.setUint8(8, 1);
  return concatenate([pngChunk('IHDR', new Uint8Array(head.buffer)), pngChunk('pHYs', new Uint8Array(physical.buffer))]);
}

export function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(12 + data.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(new TextEncoder().encode(type), 4);
  chunk.set(data, 8);
  view.setUint32(8 + data.length, crc32(chunk.subarray(4, 8 + data.length)));
  return chunk;
}

export function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) { whole.set(part, at); at += part.length; }
  return whole;
}
