const BASE = 65_521;

/** The checksum of a zlib stream (RFC 1950). */
export function adler32(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  // 5,552 bytes are as many as can be summed before 32 bits overflow.
  for (let from = 0; from < bytes.length; from += 5552) {
    const to = Math.min(from + 5552, bytes.length);
    for (let i = from; i < to; i++) { a += bytes[i]!; b += a; }
    a %= BASE;
    b %= BASE;
  }
  return ((b << 16) | a) >>> 0;
}
