import { concatBytes } from '../encoding/bytes.ts';
import { crc32 } from '../encoding/crc32.ts';

interface Entry { readonly file: string; readonly bytes: Uint8Array }

/** A ZIP archive with these files in this order. Dates are 1 January 1980, so that the same files give the same bytes. */
export async function zip(entries: readonly Entry[]): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { file, bytes } of entries) {
    const packed = await deflateRaw(bytes);
    // What is compressed already (PNG) only grows.
    const [method, data] = packed.length < bytes.length ? [8, packed] as const : [0, bytes] as const;
    const name = new TextEncoder().encode(file);
    const common = words([2, 20], [2, 0x0800], [2, method], [2, 0], [2, 0x0021], [4, crc32(bytes)], [4, data.length], [4, bytes.length], [2, name.length], [2, 0]);
    parts.push(words([4, 0x04034b50]), common, name, data);
    directory.push(words([4, 0x02014b50], [2, 20]), common, words([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), name);
    offset += 4 + common.length + name.length + data.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  return concatBytes(...parts, ...directory, words([4, 0x06054b50], [2, 0], [2, 0], [2, entries.length], [2, entries.length], [4, size], [4, offset], [2, 0]));
}

async function deflateRaw(bytes: Uint8Array): Promise<Uint8Array> {
  const packed = new Blob([bytes.slice()]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** Little-endian numbers of 2 or 4 bytes. */
function words(...numbers: readonly (readonly [2 | 4, number])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(numbers.reduce((sum, [bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [bytes, value] of numbers) {
    if (bytes === 2) view.setUint16(at, value, true); else view.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}
