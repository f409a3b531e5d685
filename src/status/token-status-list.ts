import { fromBase64url, toBase64url } from '../encoding/base64url.ts';
import { type Bytes, fromUtf8, utf8 } from '../encoding/bytes.ts';
import { canonicalJson, isJsonObject, parseJsonObject } from '../encoding/canonical-json.ts';
import { type Cbor, type CborMap, decodeCbor, encodeCbor } from '../encoding/cbor.ts';
import { inflate } from '../encoding/inflate.ts';
import { readSign1, sign1Input } from '../trust/cose-sign1.ts';
import { verifyEd25519 } from '../trust/ed25519.ts';
import { issuerKeys, usableKey } from '../trust/issuer-key.ts';
import type { Issuer } from '../trust/trust-list.ts';
import { type LabelStatus, LIST_ENTRIES, LIST_LIFETIME, LIST_TTL } from './label-status.ts';

/** The IETF Token Status List over label numbers, two bits an entry, as JWT and as CWT. */

const LARGEST = 1_048_576;
const SKEW = 300_000;
const BITS = 2;

export interface LabelList {
  readonly signedAt: Date;
  readonly validUntil: Date;
  /** The status of a label, by its index within this list. */
  statusAt(index: number): LabelStatus;
}

export type LabelListRefusal = 'status-not-signed' | 'status-too-old' | 'status-from-the-future';

interface ListClaims { readonly sub: string; readonly iat: number; readonly exp: number; readonly ttl: number; readonly bits: number; readonly lst: Uint8Array; readonly aggregation_uri: string }

/** What a list says, before it is written as JWT or CWT. `zipped`: 32,768 bytes, least significant bits first, zlib. */
export function labelListClaims(origin: string, list: number, format: 'jwt' | 'cwt', zipped: Uint8Array, signedAt: Date): ListClaims {
  const iat = Math.floor(signedAt.getTime() / 1000);
  return {
    sub: `${origin}/status/labels/${list}.${format}`, iat, exp: iat + LIST_LIFETIME / 1000, ttl: LIST_TTL / 1000,
    bits: BITS, lst: zipped, aggregation_uri: `${origin}/status/labels.json`,
  };
}

/** `header.payload` of the JWT: what is signed, and what the signature is appended to. */
export function labelListJwtInput(claims: ListClaims, kid: string): string {
  const { sub, iat, exp, ttl, bits, lst, aggregation_uri } = claims;
  const part = (value: object): string => toBase64url(utf8(canonicalJson(value)));
  return `${part({ alg: 'EdDSA', kid, typ: 'statuslist+jwt' })}.${part({ sub, iat, exp, ttl, status_list: { bits, lst: toBase64url(lst), aggregation_uri } })}`;
}

export const labelListJwt = (input: string, signature: Uint8Array): string => `${input}.${toBase64url(signature)}`;

/** Protected header and payload of the CWT. */
export function labelListCwtParts(claims: ListClaims, kid: Uint8Array): { readonly header: Bytes; readonly payload: Bytes } {
  const header = new Map<number, Cbor>([[1, -8], [4, kid], [16, 'application/statuslist+cwt']]);
  const list = new Map<string, Cbor>([['bits', claims.bits], ['lst', claims.lst], ['aggregation_uri', claims.aggregation_uri]]);
  const payload = new Map<number, Cbor>([[2, claims.sub], [4, claims.exp], [6, claims.iat], [65533, list], [65534, claims.ttl]]);
  return { header: encodeCbor(header), payload: encodeCbor(payload) };
}

/** Reads a list as fetched, attacker-controlled: signature first, then freshness, then inflates within the cap. */
export async function readLabelList(bytes: Bytes, format: 'jwt' | 'cwt', issuer: Issuer, list: number, now: Date): Promise<LabelList | LabelListRefusal> {
  if (bytes.length > LARGEST) return 'status-not-signed';
  const claims = format === 'jwt' ? await readJwt(bytes, issuer) : await readCwt(bytes, issuer);
  if (!claims || claims.bits !== BITS || !claims.sub.endsWith(`/status/labels/${list}.${format}`)) return 'status-not-signed';
  if (claims.iat * 1000 > now.getTime() + SKEW) return 'status-from-the-future';
  if (!(claims.exp * 1000 > now.getTime()) || (claims.exp - claims.iat) * 1000 > LIST_LIFETIME) return 'status-too-old';
  const entries = await inflate(Uint8Array.from(claims.lst), 'deflate', (LIST_ENTRIES * BITS) / 8);
  if (entries?.length !== (LIST_ENTRIES * BITS) / 8) return 'status-not-signed';
  return { signedAt: new Date(claims.iat * 1000), validUntil: new Date(claims.exp * 1000), statusAt: (index) => twoBits(entries, index) };
}

function twoBits(entries: Uint8Array, index: number): LabelStatus {
  const value = ((entries[index >> 2] ?? 0xff) >> ((index & 3) * 2)) & 3;
  return value === 0 || value === 1 || value === 2 ? value : 3;
}

async function readJwt(bytes: Uint8Array, issuer: Issuer): Promise<Omit<ListClaims, 'ttl' | 'aggregation_uri'> | undefined> {
  const parts = fromUtf8(bytes)?.trim().split('.') ?? [];
  const [header, payload, signature] = parts.map(fromBase64url);
  if (parts.length !== 3 || !header || !payload || !signature) return undefined;
  const head = parseJsonObject(fromUtf8(header) ?? '');
  const body = parseJsonObject(fromUtf8(payload) ?? '');
  const list = body?.['status_list'];
  if (head?.['alg'] !== 'EdDSA' || head['typ'] !== 'statuslist+jwt' || typeof head['kid'] !== 'string' || !body || !isJsonObject(list)) return undefined;
  const { sub, iat, exp } = body;
  const lst = typeof list['lst'] === 'string' ? fromBase64url(list['lst']) : undefined;
  if (typeof sub !== 'string' || typeof iat !== 'number' || typeof exp !== 'number' || typeof list['bits'] !== 'number' || !lst) return undefined;
  return (await isSigned(utf8(`${parts[0]}.${parts[1]}`), signature, issuer, head['kid'], iat)) ? { sub, iat, exp, bits: list['bits'], lst } : undefined;
}

async function readCwt(bytes: Uint8Array, issuer: Issuer): Promise<Omit<ListClaims, 'ttl' | 'aggregation_uri'> | undefined> {
  const message = readSign1(bytes);
  const body = message && decodeCbor(message.payload);
  if (!message?.kid || message.contentType !== 'application/statuslist+cwt' || !(body instanceof Map)) return undefined;
  const claims: CborMap = body;
  const [sub, exp, iat, list] = [claims.get(2), claims.get(4), claims.get(6), claims.get(65533)];
  if (!(list instanceof Map) || typeof sub !== 'string' || typeof iat !== 'number' || typeof exp !== 'number') return undefined;
  const entries: CborMap = list;
  const [bits, lst] = [entries.get('bits'), entries.get('lst')];
  if (typeof bits !== 'number' || !(lst instanceof Uint8Array)) return undefined;
  return (await isSigned(sign1Input(message.header, message.payload), message.signature, issuer, message.kid, iat)) ? { sub, iat, exp, bits, lst } : undefined;
}

async function isSigned(message: Bytes, signature: Uint8Array, issuer: Issuer, kid: string, iat: number): Promise<boolean> {
  for (const key of issuerKeys(issuer, 'status', kid)) {
    const usable = usableKey(key, new Date(iat * 1000), undefined);
    if ('raw' in usable && (await verifyEd25519(signature, message, usable.raw))) return true;
  }
  return false;
}
