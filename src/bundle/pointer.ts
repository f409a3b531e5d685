import { type Bytes, fromUtf8 } from '../encoding/bytes.ts';
import { isJsonObject, type Json, type JsonObject, parseJsonObject } from '../encoding/canonical-json.ts';
import { rfc3339 } from '../encoding/rfc3339.ts';
import { sha256Hex } from '../encoding/sha256.ts';
import { LIST_LIFETIME } from '../status/label-status.ts';
import { claimedProof, verifyProof } from '../trust/data-integrity.ts';
import { issuerKeys, usableKey } from '../trust/issuer-key.ts';
import type { Issuer } from '../trust/trust-list.ts';
import type { BundleContent, Content } from './bundle-content.ts';

export const POINTER_PATH = '/bundle/latest.json';
export const partPath = (sha256: string): string => `/bundle/parts/${sha256}.part`;

const LARGEST = 1_048_576;

/** `/bundle/latest.json`: what the newest bundle is made of, signed by the status key. It vouches for every part, and they for
 *  every label: `docs/bundle.md` says what that is worth. */
export interface BundlePointer {
  /** `https://HOST` of the register. */
  readonly origin: string;
  readonly signedAt: Date;
  readonly validUntil: Date;
  /** How many statements the ledger held. */
  readonly statements: number;
  readonly labels: number;
  readonly parts: readonly Content[];
  readonly changes: readonly Content[];
  /** Signed status lists of the same moment, by path. */
  readonly status: readonly StatusContent[];
}
export interface StatusContent { readonly path: string; readonly sha256: string; readonly bytes: number }

/** The unsigned document. */
export function pointerDocument(origin: string, issuer: string, content: BundleContent, counts: { readonly statements: number; readonly labels: number }, status: readonly StatusContent[], signedAt: Date): JsonObject & { readonly '@context': readonly string[] } {
  const listed = (each: Content): JsonObject => ({ from: each.from, sha256: each.sha256, bytes: each.bytes });
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', `${origin}/context/v1.json`],
    id: `${origin}${POINTER_PATH}`, type: ['RegisterBundle'], issuer, format: 1,
    signedAt: rfc3339(signedAt), validUntil: rfc3339(new Date(signedAt.getTime() + LIST_LIFETIME)),
    ...counts, parts: content.parts.map(listed), changes: content.changes.map(listed), status: status.map(({ path, sha256, bytes }) => ({ path, sha256, bytes })),
  };
}

export const statusContent = async (path: string, bytes: Bytes): Promise<StatusContent> => ({ path, sha256: await sha256Hex(bytes), bytes: bytes.length });

/** Reads a pointer as fetched, attacker-controlled; undefined unless the issuer's status key signed it. Says nothing of its age. */
export async function readPointer(bytes: Bytes, issuer: Issuer): Promise<BundlePointer | undefined> {
  const text = bytes.length <= LARGEST ? fromUtf8(bytes) : undefined;
  const document = text === undefined ? undefined : parseJsonObject(text);
  const proof = document && claimedProof(document);
  if (!document || !proof || document['issuer'] !== issuer.id || proof.controller !== issuer.id) return undefined;
  const pointer = parsePointer(document);
  if (!pointer || !issuer.origins.includes(pointer.origin)) return undefined;
  for (const key of issuerKeys(issuer, 'status', proof.publicKeyMultibase)) {
    const usable = usableKey(key, pointer.signedAt, undefined);
    if ('raw' in usable && (await verifyProof(document, usable.raw))) return pointer;
  }
  return undefined;
}

/** How many statements a pointer speaks of, whoever wrote it. */
export function claimedStatements(bytes: Bytes): number | undefined {
  const text = bytes.length <= LARGEST ? fromUtf8(bytes) : undefined;
  const statements = text === undefined ? undefined : parseJsonObject(text)?.['statements'];
  return isCount(statements) ? statements : undefined;
}

function parsePointer(document: JsonObject): BundlePointer | undefined {
  const { id, type, format, statements, labels } = document;
  const origin = typeof id === 'string' && id.endsWith(POINTER_PATH) ? id.slice(0, -POINTER_PATH.length) : undefined;
  const [signedAt, validUntil] = [new Date(String(document['signedAt'])), new Date(String(document['validUntil']))];
  const [parts, changes, status] = [list(document['parts'], parseContent), list(document['changes'], parseContent), list(document['status'], parseStatus)];
  if (!origin || !Array.isArray(type) || !type.includes('RegisterBundle') || format !== 1 || !isCount(statements) || !isCount(labels) || !parts || !changes || !status) return undefined;
  return Number.isNaN(signedAt.getTime()) || Number.isNaN(validUntil.getTime()) ? undefined : { origin, signedAt, validUntil, statements, labels, parts, changes, status };
}

function list<T>(value: Json | undefined, parse: (item: JsonObject) => T | undefined): readonly T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items = value.flatMap((item: Json) => (isJsonObject(item) ? parse(item) ?? [] : []));
  return items.length === value.length ? items : undefined;
}

const MOST_BYTES = 64 * 1_048_576;
const isCount = (value: Json | undefined): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const isSize = (value: Json | undefined): value is number => isCount(value) && value <= MOST_BYTES;
const isDigest = (value: Json | undefined): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

function parseContent({ from, sha256, bytes }: JsonObject): Content | undefined {
  return isCount(from) && isDigest(sha256) && isSize(bytes) ? { from, sha256, bytes } : undefined;
}

function parseStatus({ path, sha256, bytes }: JsonObject): StatusContent | undefined {
  return typeof path === 'string' && /^\/status\/statements\/\d{1,6}\.json$/.test(path) && isDigest(sha256) && isSize(bytes) ? { path, sha256, bytes } : undefined;
}
