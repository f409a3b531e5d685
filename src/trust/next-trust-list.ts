import type { Issuer, IssuerKey, KeyPurpose, Maker, MakerKey, RootKey, TrustList } from './trust-list.ts';

interface NewKey { readonly kid: string; readonly publicKeyMultibase: string }

/** One change of a trust list. An issuer's or maker's key is never taken out: what it signed must stay checkable. */
export type TrustChange =
  | { readonly kind: 'add-key'; readonly issuer: string; readonly purpose: KeyPurpose; readonly key: NewKey }
  | { readonly kind: 'add-maker-key'; readonly maker: string; readonly brands: readonly string[]; readonly key: NewKey }
  /** It signs nothing from that moment on; what it has signed stays good. */
  | { readonly kind: 'retire-key'; readonly kid: string; readonly until: string }
  /** It was stolen or misused: statements up to `afterNumber` stay good, later ones are refused. Of a maker's key nothing stays. */
  | { readonly kind: 'revoke-key'; readonly kid: string; readonly afterNumber: number }
  | { readonly kind: 'add-root'; readonly root: RootKey }
  | { readonly kind: 'remove-root'; readonly keyid: string }
  | { readonly kind: 'threshold'; readonly threshold: number }
  | { readonly kind: 'expires'; readonly at: string };

export type TrustChangeRefusal = 'key-there-already' | 'key-unknown' | 'key-ended-already' | 'threshold-out-of-reach' | 'expires-too-early' | 'no-key-left';

/** A change cannot be made. The sentences are in `wording/`. */
export class TrustChangeRefused extends Error {
  readonly refusal: TrustChangeRefusal;
  readonly about: string;
  constructor(refusal: TrustChangeRefusal, about: string) {
    super(`${refusal}: ${about}`);
    this.refusal = refusal;
    this.about = about;
  }
}

/** The version after a list, unsigned, with the changes made in their order.
 *  @param at now, RFC 3339: new keys count from then   @throws TrustChangeRefused */
export function nextTrustList(list: TrustList, changes: readonly TrustChange[], at: string): TrustList {
  const next = changes.reduce<TrustList>((before, change) => changed(before, change, at), { ...list, version: list.version + 1, issuedAt: at, signatures: [] });
  const { threshold, keys } = next.roots;
  if (threshold < 1 || threshold > keys.length) throw new TrustChangeRefused('threshold-out-of-reach', `${threshold} of ${keys.length}`);
  if (Date.parse(next.expiresAt) <= Date.parse(at)) throw new TrustChangeRefused('expires-too-early', next.expiresAt);
  const silent = purposes(list).find((purpose) => !purposes(next).includes(purpose));
  if (silent) throw new TrustChangeRefused('no-key-left', silent);
  return next;
}

/** What keys that have not ended can sign. */
const purposes = (list: TrustList): readonly KeyPurpose[] => list.issuers.flatMap(({ keys }) => keys.filter((key) => !hasEnded(key)).map(({ purpose }) => purpose));
const hasEnded = (key: IssuerKey | MakerKey): boolean => key.revoked !== undefined || key.validUntil !== undefined;

function changed(list: TrustList, change: TrustChange, at: string): TrustList {
  switch (change.kind) {
    case 'add-key': {
      const key: IssuerKey = { ...unknownTo(list, change.key), purpose: change.purpose, validFrom: at };
      return { ...list, issuers: list.issuers.map((issuer) => (issuer.id === change.issuer ? { ...issuer, keys: [...issuer.keys, key] } : issuer)) };
    }
    case 'add-maker-key': return { ...list, makers: withMakerKey(list.makers ?? [], change.maker, change.brands, { ...unknownTo(list, change.key), validFrom: at }) };
    case 'retire-key': return endKey(list, change.kid, (key) => ({ ...key, validUntil: change.until }), (key) => ({ ...key, validUntil: change.until }));
    case 'revoke-key': return endKey(list, change.kid, (key) => ({ ...key, revoked: { at, afterNumber: change.afterNumber } }), (key) => ({ ...key, revoked: { at } }));
    case 'add-root': {
      unknownTo(list, { kid: change.root.keyid, publicKeyMultibase: change.root.publicKeyMultibase });
      return { ...list, roots: { ...list.roots, keys: [...list.roots.keys, change.root] } };
    }
    case 'remove-root': {
      const keys = list.roots.keys.filter(({ keyid }) => keyid !== change.keyid);
      if (keys.length === list.roots.keys.length) throw new TrustChangeRefused('key-unknown', change.keyid);
      return { ...list, roots: { ...list.roots, keys } };
    }
    case 'threshold': return { ...list, roots: { ...list.roots, threshold: change.threshold } };
    case 'expires': return { ...list, expiresAt: change.at };
  }
}

function unknownTo(list: TrustList, key: NewKey): NewKey {
  const known = [...list.roots.keys, ...list.issuers.flatMap(({ keys }) => keys), ...(list.makers ?? []).flatMap(({ keys }) => keys)];
  if (known.some(({ publicKeyMultibase }) => publicKeyMultibase === key.publicKeyMultibase)) throw new TrustChangeRefused('key-there-already', key.kid);
  return key;
}

function withMakerKey(makers: readonly Maker[], name: string, brands: readonly string[], key: MakerKey): readonly Maker[] {
  if (!makers.some((maker) => maker.name === name)) return [...makers, { name, brands, keys: [key] }];
  return makers.map((maker) => (maker.name === name ? { ...maker, brands: [...new Set([...maker.brands, ...brands])], keys: [...maker.keys, key] } : maker));
}

function endKey(list: TrustList, kid: string, ofIssuer: (key: IssuerKey) => IssuerKey, ofMaker: (key: MakerKey) => MakerKey): TrustList {
  const named = [...list.issuers.flatMap(({ keys }) => keys), ...(list.makers ?? []).flatMap(({ keys }) => keys)].filter((key) => key.kid === kid);
  if (named.length === 0) throw new TrustChangeRefused('key-unknown', kid);
  if (named.every((key) => key.revoked)) throw new TrustChangeRefused('key-ended-already', kid);
  const end = <K extends { readonly kid: string }>(keys: readonly K[], by: (key: K) => K): readonly K[] => keys.map((key) => (key.kid === kid ? by(key) : key));
  const issuers = list.issuers.map((issuer): Issuer => ({ ...issuer, keys: end(issuer.keys, ofIssuer) }));
  return { ...list, issuers, ...(list.makers && { makers: list.makers.map((maker): Maker => ({ ...maker, keys: end(maker.keys, ofMaker) })) }) };
}
