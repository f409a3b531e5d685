import { crc32 } from 'node:zlib';

export const PNG_SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);

const kinds = { grey: 0, palette: 3 } as const;

/** The chunks before the image: size, bits a pixel, and the density in dots per inch. */
export function pngHead({ width, height, density, depth, kind }: { readonly width: number; readonly height: number; readonly density: number; readonly depth: 1 | 8; readonly kind: keyof typeof kinds }): readonly [Uint8Array, Uint8Array] {
  const head = new DataView(new ArrayBuffer(13));
  head.setUint32(0, width);
  head.setUint32(4, height);
  head.setUint8(8, depth);
  head.setUint8(9, kinds[kind]);
  const physical = new DataView(new ArrayBuffer(9));
  const perMetre = Math.round(density / 0.0254);
  physical.setUint32(0, perMetre);
  physical.setUint32(4, perMetre);
  physical.setUint8(8, 1);
  return [pngChunk('IHDR', new Uint8Array(head.buffer)), pngChunk('pHYs', new Uint8Array(physical.buffer))];
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
