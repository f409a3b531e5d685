import type { Bytes } from './bytes.ts';

// digits needed for n bytes: the smallest d with 10^d >= 256^n, as FIDO hybrid QR codes do it.
const DIGITS_FOR_BYTES = [0, 3, 5, 8, 10, 13, 15, 17] as const;

/** Bytes as decimal digits, which a QR code stores in 3.33 bits each: 7 bytes, little-endian, become 17 digits; a tail of
 *  1 to 6 bytes becomes 3, 5, 8, 10, 13 or 15. */
export function bytesToDigits(bytes: Uint8Array): string {
  let digits = '';
  for (let at = 0; at < bytes.length; at += 7) {
    const group = bytes.subarray(at, at + 7);
    let value = 0n;
    for (let i = group.length - 1; i >= 0; i--) value = (value << 8n) | BigInt(group[i]!);
    digits += value.toString().padStart(DIGITS_FOR_BYTES[group.length]!, '0');
  }
  return digits;
}

/** The bytes, or undefined: other lengths, and groups of 256^n or more, are refused, so that bytes have one spelling. */
export function digitsToBytes(digits: string): Bytes | undefined {
  if (!/^[0-9]*$/.test(digits)) return undefined;
  const bytes: number[] = [];
  for (let at = 0; at < digits.length; at += 17) {
    const group = digits.slice(at, at + 17);
    const length = DIGITS_FOR_BYTES.findIndex((count) => count === group.length);
    if (length < 1) return undefined;
    let value = BigInt(group);
    if (value >= 1n << BigInt(8 * length)) return undefined;
    for (let i = 0; i < length; i++, value >>= 8n) bytes.push(Number(value & 0xffn));
  }
  return Uint8Array.from(bytes);
}
