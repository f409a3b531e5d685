import { fromBase64url, toBase64url } from '../encoding/base64url.ts';
import { type Bytes, fromUtf8 } from '../encoding/bytes.ts';
import { isJsonObject, type JsonObject, parseJsonObject } from '../encoding/canonical-json.ts';
import { inflate } from '../encoding/inflate.ts';
import { parseMoment, rfc3339 } from '../encoding/rfc3339.ts';
import { claimedProof, verifyProof } from '../trust/data-integrity.ts';
import { issuerKeys, usableKey } from '../trust/issuer-key.ts';
import type { Issuer } from '../trust/trust-list.ts';
import { LIST_ENTRIES, LIST_LIFETIME, LIST_TTL } from './label-status.ts';

const LARGEST = 1_048_576;
const SKEW = 300_000;

/** The W3C Bitstring Status List over statement numbers: 1 = no longer the newest word on its label, or the label is withdrawn. */
export interface StatementList {
  readonly signedAt: Date;
  readonly validUntil: Date;
  /** Whether the statement has been overtaken or its label withdrawn. Index within this list. */
  isSet(index: number): boolean;
}

export type ListRefusal = 'status-not-signed' | 'status-too-old' | 'status-from-the-future';

/** The unsigned credential. `bits`: 16,384 bytes, bit 0 leftmost. `zipped`: the same, gzip. */
export function statementListCredential(origin: string, issuer: string, list: number, zipped: Uint8Array, signedAt: Date): JsonObject & { readonly '@context': readonly string[] } {
  const id = `${origin}/status/statements/${list}.json`;
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer,
    validFrom: rfc3339(signedAt),
    validUntil: rfc3339(new Date(signedAt.getTime() + LIST_LIFETIME)),
    credentialSubject: {
      id: `${id}#list`, type: 'BitstringStatusList', statusPurpose: 'revocation', ttl: LIST_TTL, encodedList: `u${toBase64url(zipped)}`,
    },
  };
}

/** Reads a list as fetched, attacker-controlled. The signature is checked before anything is inflated, the size while. */
export async function readStatementList(bytes: Uint8Array, issuer: Issuer, list: number, now: Date): Promise<StatementList | ListRefusal> {
  const text = bytes.length <= LARGEST ? fromUtf8(bytes) : undefined;
  const credential = text === undefined ? undefined : parseJsonObject(text);
  const subject = credential?.['credentialSubject'];
  const proof = credential && claimedProof(credential);
  if (!credential || !proof || !isJsonObject(subject) || credential['issuer'] !== issuer.id || proof.controller !== issuer.id) return 'status-not-signed';
  if (typeof credential['id'] !== 'string' || !credential['id'].endsWith(`/status/statements/${list}.json`)) return 'status-not-signed';
  if (subject['type'] !== 'BitstringStatusList' || subject['statusPurpose'] !== 'revocation') return 'status-not-signed';

  const signedAt = parseMoment(credential['validFrom']);
  const validUntil = parseMoment(credential['validUntil']);
  if (!signedAt || !validUntil || !(await isSigned(credential, issuer, proof.publicKeyMultibase, signedAt))) return 'status-not-signed';
  if (signedAt.getTime() > now.getTime() + SKEW) return 'status-from-the-future';
  if (validUntil.getTime() <= now.getTime() || validUntil.getTime() - signedAt.getTime() > LIST_LIFETIME) return 'status-too-old';

  const bits = await inflateBits(subject['encodedList']);
  return bits ? { signedAt, validUntil, isSet: (index) => ((bits[index >> 3] ?? 0xff) & (0x80 >> (index & 7))) !== 0 } : 'status-not-signed';
}

async function isSigned(credential: JsonObject, issuer: Issuer, multikey: string, signedAt: Date): Promise<boolean> {
  for (const key of issuerKeys(issuer, 'status', multikey)) {
    const usable = usableKey(key, signedAt, undefined);
    if ('raw' in usable && (await verifyProof(credential, usable.raw))) return true;
  }
  return false;
}

async function inflateBits(encoded: unknown): Promise<Bytes | undefined> {
  const zipped = typeof encoded === 'string' && encoded.startsWith('u') ? fromBase64url(encoded.slice(1)) : undefined;
  const bits = zipped && (await inflate(zipped, 'gzip', LIST_ENTRIES / 8));
  return bits?.length === LIST_ENTRIES / 8 ? bits : undefined;
}
