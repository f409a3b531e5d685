import { type Bytes, fromHex } from '../encoding/bytes.ts';
import { type CborMap, decodeCbor, encodeCbor } from '../encoding/cbor.ts';
import { type Gtin, parseGtin } from '../label/gtin.ts';
import { readSign1, type Sign1 } from './cose-sign1.ts';

/** What a printed code claims: a CWT (RFC 8392) that carries nothing that can change. All are whole numbers. */
export interface TokenClaims {
  readonly issuedAt: Date;
  readonly labelNumber: number;
  /** Absent where the product has no GTIN. */
  readonly gtin?: Gtin;
  /** Of one unit. The brand's own, digits only. */
  readonly lot?: string;
  readonly serial?: string;
}

const LARGEST = 256;
const ISSUED_AT = 6;
const PRODUCT = -65537;
const [GTIN, SERIAL, LOT, LABEL] = [1, 2, 3, 6];

/** Protected header and payload of a token: the parts that are signed. `kid`: 8 hexadecimal digits. */
export function tokenParts(claims: TokenClaims, kid: string): { readonly header: Bytes; readonly payload: Bytes } {
  const product = new Map<number, number>([[LABEL, claims.labelNumber]]);
  if (claims.gtin) product.set(GTIN, Number(claims.gtin));
  if (claims.serial) product.set(SERIAL, Number(claims.serial));
  if (claims.lot) product.set(LOT, Number(claims.lot));
  return {
    header: encodeCbor(new Map<number, number | Bytes>([[1, -8], [4, fromHex(kid) ?? new Uint8Array()]])),
    payload: encodeCbor(new Map<number, number | CborMap>([[ISSUED_AT, Math.floor(claims.issuedAt.getTime() / 1000)], [PRODUCT, product]])),
  };
}

/** The claims and the signed message, or undefined unless the bytes are exactly one token in its one spelling.
 *  Attacker-controlled: the signature is not checked here. */
export function readToken(bytes: Uint8Array): { readonly message: Sign1; readonly kid: string; readonly claims: TokenClaims } | undefined {
  const message = bytes.length <= LARGEST ? readSign1(bytes) : undefined;
  const claims = message && readClaims(message.payload);
  return claims && message.kid && !message.contentType ? { message, kid: message.kid, claims } : undefined;
}

function readClaims(payload: Uint8Array): TokenClaims | undefined {
  const body = decodeCbor(payload);
  if (!(body instanceof Map) || body.size !== 2) return undefined;
  const issuedAt: unknown = body.get(ISSUED_AT);
  const product: unknown = body.get(PRODUCT);
  if (!isWhole(issuedAt) || !(product instanceof Map)) return undefined;
  const members = new Map<unknown, unknown>(product);
  const known = [GTIN, SERIAL, LOT, LABEL];
  if ([...members].some(([label, value]) => !known.some((each) => each === label) || !isWhole(value))) return undefined;
  const digits = (label: number | undefined): string | undefined => (members.has(label) ? String(members.get(label)) : undefined);
  const [gtinDigits, serial, lot, label] = [digits(GTIN), digits(SERIAL), digits(LOT), digits(LABEL)];
  const gtin = gtinDigits === undefined ? undefined : parseGtin(gtinDigits.padStart(14, '0'));
  if (label === undefined || (gtinDigits !== undefined && !gtin)) return undefined;
  return { issuedAt: new Date(issuedAt * 1000), labelNumber: Number(label), ...(gtin && { gtin }), ...(lot && { lot }), ...(serial && { serial }) };
}

const isWhole = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
