/** `/trust/list.json`: which keys may sign what. See `docs/formats.md`, Keys and trust. */
export interface TrustList {
  readonly version: number;
  readonly issuedAt: string;
  readonly expiresAt: string;
  readonly roots: { readonly threshold: number; readonly keys: readonly RootKey[] };
  readonly issuers: readonly Issuer[];
  /** Makers that may declare changes of their own products. They issue nothing. */
  readonly makers?: readonly Maker[];
  readonly signatures: readonly { readonly keyid: string; readonly sig: string }[];
}

export interface RootKey {
  /** First 8 hexadecimal digits of the RFC 9679 thumbprint. For finding, never for counting. */
  readonly keyid: string;
  readonly publicKeyMultibase: string;
}

export interface Issuer {
  /** did:web:HOST:issuer */
  readonly id: string;
  readonly name: string;
  /** `https://host` of the register; a demonstration also names loopback addresses, which match with any port. */
  readonly origins: readonly string[];
  /** Ids of the schemes that the issuer may issue labels for; `*` for all. */
  readonly scope: readonly string[];
  /** Set where the keys come from a published phrase: everything signed with them is a specimen. */
  readonly demonstration?: true;
  readonly keys: readonly IssuerKey[];
}

export const keyPurposes = ['statement', 'token', 'status', 'log'] as const;
export type KeyPurpose = (typeof keyPurposes)[number];

export interface IssuerKey {
  readonly kid: string;
  readonly purpose: KeyPurpose;
  readonly publicKeyMultibase: string;
  readonly validFrom: string;
  readonly validUntil?: string;
  /** Statements up to `afterNumber` stay good, later ones are refused. */
  readonly revoked?: { readonly at: string; readonly afterNumber: number };
}

/** A manufacturer with keys of its own: it can declare what changed in a release of its brands, and nothing else. */
export interface Maker {
  readonly name: string;
  /** As in `product.brand` of its labels, letter by letter. */
  readonly brands: readonly string[];
  readonly keys: readonly MakerKey[];
}

export interface MakerKey {
  readonly kid: string;
  readonly publicKeyMultibase: string;
  readonly validFrom: string;
  readonly validUntil?: string;
  /** Nothing that a revoked key signed counts any more: its clock is the thief's. What an issuer quoted before stays quoted. */
  readonly revoked?: { readonly at: string };
}
