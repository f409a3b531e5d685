/** The checksum of a zlib stream (RFC 1950) and of how many bytes it is: so that sums of parts can be put together. */
export interface Adler { readonly value: number; readonly length: number }

const BASE = 65_521;

export function adler32(bytes: Uint8Array): Adler {
  let [a, b] = [1, 0];
  // 5,552 bytes are as many as can be summed before 32 bits overflow.
  for (let from = 0; from < bytes.length; from += 5552) {
    const to = Math.min(from + 5552, bytes.length);
    for (let i = from; i < to; i++) { a += bytes[i]!; b += a; }
    a %= BASE;
    b %= BASE;
  }
  return { value: ((b << 16) | a) >>> 0, length: bytes.length };
}

/** The checksum of two parts in a row, from the checksums of each. */
export function combineAdler32(first: Adler, second: Adler): Adler {
  const [a1, b1, a2, b2] = [first.value & 0xffff, first.value >>> 16, second.value & 0xffff, second.value >>> 16];
  const a = (a1 + a2 - 1 + BASE) % BASE;
  const b = (b1 + b2 + ((second.length % BASE) * (a1 - 1 + BASE)) % BASE) % BASE;
  return { value: ((b << 16) | a) >>> 0, length: first.length + second.length };
}
