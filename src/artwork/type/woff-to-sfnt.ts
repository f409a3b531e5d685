import { inflate } from '../../encoding/inflate.ts';

interface Table { readonly tag: number; readonly checksum: number; readonly length: number; readonly data: Uint8Array }

const WOFF = { head: 44, entry: 20 };
const SFNT = { head: 12, entry: 16 };
const LARGEST = 8 * 1024 * 1024;

/** A WOFF font as the OpenType file that it holds. fontkit reads WOFF too, but inflates the outlines anew for every letter, and two of
 *  some thousand files not at all.
 *  @throws Error where it is no WOFF font of ours */
export async function woffToSfnt(woff: Uint8Array): Promise<Uint8Array> {
  const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  const entries = Array.from({ length: view.getUint16(12) }, (_, i) => WOFF.head + WOFF.entry * i);
  const tables = await Promise.all(entries.map((at) => readTable(woff, view, at)));
  const sfnt = new Uint8Array(tables.reduce((length, table) => length + padded(table.length), SFNT.head + SFNT.entry * tables.length));
  const out = new DataView(sfnt.buffer);
  out.setUint32(0, view.getUint32(4));
  out.setUint16(4, tables.length);
  let at = SFNT.head + SFNT.entry * tables.length;
  for (const [i, { tag, checksum, length, data }] of tables.entries()) {
    [tag, checksum, at, length].forEach((value, word) => out.setUint32(SFNT.head + SFNT.entry * i + 4 * word, value));
    sfnt.set(data, at);
    at += padded(length);
  }
  return sfnt;
}

const padded = (length: number): number => Math.ceil(length / 4) * 4;

async function readTable(woff: Uint8Array, view: DataView, at: number): Promise<Table> {
  const [tag = 0, offset = 0, packed = 0, length = 0, checksum = 0] = Array.from({ length: 5 }, (_, i) => view.getUint32(at + 4 * i));
  const bytes = woff.slice(offset, offset + packed);
  const data = packed < length ? await inflate(bytes, 'deflate', LARGEST) : bytes;
  if (data?.length !== length) throw new Error('a font that is broken');
  return { tag, checksum, length, data };
}
