import * as ed25519 from '@noble/ed25519';
import type { Bytes } from '../encoding/bytes.ts';

/** Answers whether the signature holds. Never throws. `signature` 64 bytes, `key` 32 bytes. */
export type VerifySignature = (signature: Uint8Array, message: Uint8Array, key: Uint8Array) => Promise<boolean>;

/** The only place that calls noble's verify. */
export const verifyEd25519: VerifySignature = async (signature, message, key) => {
  if (signature.length !== 64 || key.length !== 32) return false;
  try {
    // Strict: no small-order keys. The default (ZIP-215) lets an all-zero key and signature pass any message.
    return await ed25519.verifyAsync(signature, message, key, { zip215: false });
  } catch {
    return false;
  }
};

/** False for keys that are no curve point or of small order: a signature by such a key says nothing about who made it. */
export function isUsableKey(key: Bytes): boolean {
  try {
    return !ed25519.Point.fromBytes(key, false).isSmallOrder();
  } catch {
    return false;
  }
}
