import type { Bytes } from '../encoding/bytes.ts';
import { fromMultikey } from './multikey.ts';
import type { Issuer, IssuerKey, KeyPurpose, Maker, MakerKey, TrustList } from './trust-list.ts';

export type KeyRefusal = 'key-unknown' | 'key-revoked' | 'key-out-of-window';

/** The issuer whose origins include this one, or undefined. Origins are compared whole, never by suffix. */
export function issuerOfOrigin(trust: TrustList, origin: string): Issuer | undefined {
  return trust.issuers.find((issuer) => issuer.origins.some((known) => known === origin || (isLoopback(known) && known === withoutPort(origin))));
}

// A demonstration is served on whatever port is free, so its loopback origins name none and match any.
const isLoopback = (origin: string): boolean => /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])$/.test(origin);
const withoutPort = (origin: string): string => origin.replace(/:\d+$/, '');

/** The issuer's keys of that purpose with that kid or multikey: several, because kids are short and may collide. */
export function issuerKeys(issuer: Issuer, purpose: KeyPurpose, idOrMultikey: string): readonly IssuerKey[] {
  return issuer.keys.filter((key) => key.purpose === purpose && (key.kid === idOrMultikey || key.publicKeyMultibase === idOrMultikey));
}

/** The raw key, if it may speak: inside its window at `signedAt`, and if revoked only for numbers up to `afterNumber`.
 *  A revoked key with no number to compare (a status list) says nothing any more: its clock is the thief's.
 *  @param effectiveFrom from when what it signed takes effect: before the key's end too */
export function usableKey(key: IssuerKey, signedAt: Date, number: number | undefined, effectiveFrom = signedAt): { readonly raw: Bytes } | { readonly refusal: KeyRefusal } {
  if (key.revoked && (number === undefined || number > key.revoked.afterNumber)) return { refusal: 'key-revoked' };
  return rawKeyAt(key, signedAt, effectiveFrom);
}

/** A maker's key by its whole public half, with the maker. */
export function makerKey(trust: TrustList, multikey: string): { readonly maker: Maker; readonly key: MakerKey } | undefined {
  return (trust.makers ?? []).flatMap((maker) => maker.keys.map((key) => ({ maker, key }))).find(({ key }) => key.publicKeyMultibase === multikey);
}

/** The raw key, if it may declare. Once revoked it may not, whatever moment it claims. */
export function usableMakerKey(key: MakerKey, signedAt: Date): { readonly raw: Bytes } | { readonly refusal: KeyRefusal } {
  return key.revoked ? { refusal: 'key-revoked' } : rawKeyAt(key, signedAt, signedAt);
}

function rawKeyAt(key: Pick<IssuerKey, 'validFrom' | 'validUntil' | 'publicKeyMultibase'>, signedAt: Date, effectiveFrom: Date): { readonly raw: Bytes } | { readonly refusal: KeyRefusal } {
  const from = Date.parse(key.validFrom);
  const until = key.validUntil === undefined ? Number.POSITIVE_INFINITY : Date.parse(key.validUntil);
  if (!(signedAt.getTime() >= from && signedAt.getTime() < until && effectiveFrom.getTime() < until)) return { refusal: 'key-out-of-window' };
  const raw = fromMultikey(key.publicKeyMultibase);
  return raw ? { raw } : { refusal: 'key-unknown' };
}
