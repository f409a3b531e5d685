import { fromUtf8, toHex, utf8 } from '../encoding/bytes.ts';
import { canonicalJson, type JsonObject, parseJsonObject } from '../encoding/canonical-json.ts';
import { sha256 } from '../encoding/sha256.ts';
import type { Declaration } from '../label/declaration.ts';
import type { Release, Statement } from '../label/statement.ts';
import { claimedProof, verifyProof } from '../trust/data-integrity.ts';
import { type KeyRefusal, makerKey, usableMakerKey } from '../trust/issuer-key.ts';
import type { TrustList } from '../trust/trust-list.ts';
import { parseDeclaration } from './parse-declaration.ts';

export type DeclarationRefusal = 'not-a-declaration' | 'not-signed' | 'other-brand' | 'other-label' | 'other-product' | 'version-known' | 'declared-in-future' | KeyRefusal;

export interface Declared {
  readonly declaration: Declaration;
  /** The maker as the trust list names it: what a document calls itself proves nothing. */
  readonly maker: string;
  /** What a release quotes of it: the key, the moment, the SHA-256 of the document's canonical JSON. */
  readonly declaredBy: NonNullable<Release['declaredBy']>;
}

/** Clocks may differ by this much. */
const TOLERANCE_MS = 300_000;

/** Whether a maker that the trust list knows declared this change, for this label. Never throws.
 *  @param bytes attacker-controlled   @param newest the newest statement of the label that the change is for */
export async function verifyDeclaration(bytes: Uint8Array, newest: Pick<Statement, 'credentialSubject'>, trust: TrustList, now: Date): Promise<Declared | { readonly refusal: DeclarationRefusal }> {
  const text = fromUtf8(bytes);
  const document = text === undefined ? undefined : parseJsonObject(text);
  const declaration = document && parseDeclaration(document);
  if (!declaration) return { refusal: 'not-a-declaration' };
  const signed = await verifySignature(document, declaration, trust);
  if ('refusal' in signed) return signed;
  if (Date.parse(declaration.at) > now.getTime() + TOLERANCE_MS) return { refusal: 'declared-in-future' };

  const { label, product, releases } = newest.credentialSubject;
  if (!signed.brands.includes(product.brand)) return { refusal: 'other-brand' };
  if (declaration.label.number !== label.number || declaration.label.code !== label.code) return { refusal: 'other-label' };
  if (declaration.product.brand !== product.brand || declaration.product.model !== product.model) return { refusal: 'other-product' };
  if (releases.some(({ version }) => version === declaration.release.version)) return { refusal: 'version-known' };
  return { declaration, maker: signed.maker, declaredBy: { key: signed.key, at: declaration.at, sha256: toHex(await sha256(utf8(canonicalJson(document)))) } };
}

interface Signed { readonly maker: string; readonly brands: readonly string[]; readonly key: string }

async function verifySignature(document: JsonObject, declaration: Declaration, trust: TrustList): Promise<Signed | { readonly refusal: DeclarationRefusal }> {
  const proof = claimedProof(document);
  // A maker has no page for its keys: it is known by the key itself, and the trust list says whose it is.
  if (!proof || proof.controller !== `did:key:${proof.publicKeyMultibase}` || declaration.issuer !== proof.controller) return { refusal: 'not-signed' };
  const known = makerKey(trust, proof.publicKeyMultibase);
  if (!known) return { refusal: 'key-unknown' };
  if (Date.parse(declaration.at) !== proof.created.getTime()) return { refusal: 'not-signed' };
  const usable = usableMakerKey(known.key, proof.created);
  if ('refusal' in usable) return usable;
  return (await verifyProof(document, usable.raw)) ? { maker: known.maker.name, brands: known.maker.brands, key: known.key.publicKeyMultibase } : { refusal: 'not-signed' };
}
