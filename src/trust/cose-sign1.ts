import { type Bytes, equalBytes, toHex } from '../encoding/bytes.ts';
import { type Cbor, type CborMap, decodeCbor, encodeCbor } from '../encoding/cbor.ts';

/** One COSE_Sign1 (RFC 9052) with EdDSA, as we write it: tagged, everything protected, nothing unprotected. */
export interface Sign1 {
  /** The protected header as signed. */
  readonly header: Bytes;
  readonly payload: Bytes;
  readonly signature: Bytes;
  /** First 4 bytes of the key's thumbprint, 8 hexadecimal digits; absent where the header names none. */
  readonly kid?: string;
  readonly contentType?: string;
}

const SIGN1_TAG = 18;
// EdDSA (-8) is deprecated in favour of Ed25519 (-19) by RFC 9864; both name the same signature here.
const ALGORITHMS: readonly Cbor[] = [-8, -19];
const HEADER_LABELS: readonly (number | string)[] = [1, 4, 16];

/** Sig_structure: the bytes that are signed. */
export function sign1Input(header: Uint8Array, payload: Uint8Array): Bytes {
  return encodeCbor(['Signature1', header, new Uint8Array(), payload]);
}

export function writeSign1(header: Uint8Array, payload: Uint8Array, signature: Uint8Array): Bytes {
  return encodeCbor({ tag: SIGN1_TAG, value: [header, new Map(), payload, signature] });
}

/** The message, or undefined unless the bytes are exactly one in deterministic form. Says nothing about the signature. */
export function readSign1(bytes: Uint8Array): Sign1 | undefined {
  const message = decodeCbor(bytes);
  if (typeof message !== 'object' || !('tag' in message) || message.tag !== SIGN1_TAG || !equalBytes(encodeCbor(message), bytes)) return undefined;
  const parts: unknown = message.value;
  if (!Array.isArray(parts) || parts.length !== 4) return undefined;
  const [header, unprotected, payload, signature]: unknown[] = parts;
  if (!isBytes(header) || !isBytes(payload) || !isBytes(signature) || !(unprotected instanceof Map) || unprotected.size > 0) return undefined;
  const labels = decodeCbor(header);
  if (!(labels instanceof Map)) return undefined;
  const fields: CborMap = labels;
  const [algorithm, kid, contentType] = [fields.get(1), fields.get(4), fields.get(16)];
  if (!ALGORITHMS.some((known) => known === algorithm) || [...fields.keys()].some((label) => !HEADER_LABELS.includes(label))) return undefined;
  return {
    header, payload, signature,
    ...(isBytes(kid) && kid.length === 4 ? { kid: toHex(kid) } : {}),
    ...(typeof contentType === 'string' ? { contentType } : {}),
  };
}

const isBytes = (value: unknown): value is Bytes => value instanceof Uint8Array;
