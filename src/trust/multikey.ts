import { fromBase58, toBase58 } from '../encoding/base58.ts';
import { type Bytes, concatBytes, toHex } from '../encoding/bytes.ts';
import { encodeCbor } from '../encoding/cbor.ts';
import { sha256 } from '../encoding/sha256.ts';

const ED25519_PUBLIC = Uint8Array.of(0xed, 0x01);

/** A raw 32-byte Ed25519 public key as W3C Multikey text, `z6Mk…`. */
export const toMultikey = (key: Uint8Array): string => `z${toBase58(concatBytes(ED25519_PUBLIC, key))}`;

/** The raw 32-byte key, or undefined where the text is not an Ed25519 Multikey. */
export function fromMultikey(text: string): Bytes | undefined {
  const bytes = text.startsWith('z') ? fromBase58(text.slice(1)) : undefined;
  return bytes?.length === 34 && bytes[0] === 0xed && bytes[1] === 0x01 ? bytes.slice(2) : undefined;
}

/** The first 4 bytes of the key's COSE Key Thumbprint (RFC 9679, SHA-256), as 8 hexadecimal digits. For finding a key, never
 *  for telling two keys apart: collisions are cheap. */
export async function keyId(key: Uint8Array): Promise<string> {
  const coseKey = new Map<number, number | Uint8Array>([[1, 1], [-1, 6], [-2, key]]);
  return toHex((await sha256(encodeCbor(coseKey))).slice(0, 4));
}
