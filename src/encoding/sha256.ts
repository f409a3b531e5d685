import { type Bytes, toHex } from './bytes.ts';

/** SHA-256 of the bytes, 32 bytes. */
export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

/** SHA-256 as 64 lower-case hexadecimal digits. */
export const sha256Hex = async (bytes: Bytes): Promise<string> => toHex(await sha256(bytes));
