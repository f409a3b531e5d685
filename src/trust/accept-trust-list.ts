import { fromBase64url } from '../encoding/base64url.ts';
import { type Bytes, toHex, utf8 } from '../encoding/bytes.ts';
import { canonicalJson } from '../encoding/canonical-json.ts';
import { demonstrationKeys } from './demonstration-keys.ts';
import { isUsableKey, verifyEd25519 } from './ed25519.ts';
import { fromMultikey } from './multikey.ts';
import type { MakerKey, TrustList } from './trust-list.ts';

export type TrustRefusal = 'older-version' | 'version-skipped' | 'too-few-signatures' | 'unusable-key' | 'key-has-two-purposes' | 'demonstration-key-outside-demonstration' | 'expired';

/** Takes the next trust list if the believed one vouches for it, else says why not. Version N+1 is signed by a threshold of N's
 *  roots and by a threshold of its own (TUF's rule for root rotation). Expiry is not looked at here: a list may be expired and
 *  still lead to a newer one. */
export async function acceptTrustList(believed: TrustList, next: TrustList): Promise<TrustRefusal | 'accepted'> {
  if (next.version <= believed.version) return 'older-version';
  if (next.version !== believed.version + 1) return 'version-skipped';
  const fault = await trustListFault(next);
  if (fault) return fault;
  return (await isSignedBy(next, believed.roots)) ? 'accepted' : 'too-few-signatures';
}

/** What is wrong with a list by itself, its own signatures included. */
export async function trustListFault(list: TrustList): Promise<TrustRefusal | undefined> {
  const all = [...list.roots.keys, ...list.issuers.flatMap((issuer) => issuer.keys), ...makerKeys(list)].map((key) => key.publicKeyMultibase);
  for (const key of new Set(all)) {
    const raw = fromMultikey(key);
    if (!raw || !isUsableKey(raw)) return 'unusable-key';
  }
  if (new Set(all).size !== all.length) return 'key-has-two-purposes';
  if (namesDemonstrationKeyInEarnest(list)) return 'demonstration-key-outside-demonstration';
  return (await isSignedBy(list, list.roots)) ? undefined : 'too-few-signatures';
}

/** Anyone can sign with the demonstration keys. A list may name them only for an issuer that is marked as a demonstration and
 *  speaks for no address but the demonstration's own. */
function namesDemonstrationKeyInEarnest(list: TrustList): boolean {
  const published = new Set<string>(Object.values(demonstrationKeys));
  const isPublished = (key: { readonly publicKeyMultibase: string }): boolean => published.has(key.publicKeyMultibase.slice(0, 16));
  const rooted = list.roots.keys.some(isPublished);
  const makers = makerKeys(list).some(isPublished);
  return list.issuers.some((issuer) => (rooted || makers || issuer.demonstration === true || issuer.keys.some(isPublished))
    && !(issuer.demonstration === true && issuer.origins.every((origin) => origin === 'https://labels.example' || /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])$/.test(origin))));
}

const makerKeys = (list: TrustList): readonly MakerKey[] => (list.makers ?? []).flatMap((maker) => maker.keys);

async function isSignedBy(list: TrustList, roots: TrustList['roots']): Promise<boolean> {
  return roots.threshold >= 1 && (await countSigners(list, roots)) >= roots.threshold;
}

/** How many of these roots have signed a list. Counts distinct public keys, not key ids: one key listed twice signs once. */
export async function countSigners(list: TrustList, roots: TrustList['roots']): Promise<number> {
  const { signatures, ...content } = list;
  const message = signedBytes(content);
  if (!message) return 0;
  const signers = new Set<string>();
  for (const { keyid, sig } of signatures.slice(0, 64)) {
    const signature = fromBase64url(sig);
    for (const root of roots.keys.filter((key) => key.keyid === keyid)) {
      const raw = fromMultikey(root.publicKeyMultibase);
      if (raw && signature && (await verifyEd25519(signature, message, raw))) signers.add(toHex(raw));
    }
  }
  return signers.size;
}

/** What the roots sign, or undefined where a list holds what has no canonical form: fractions, half characters, or members nested
 *  deeper than the stack is high. */
function signedBytes(content: Omit<TrustList, 'signatures'>): Bytes | undefined {
  try {
    return utf8(canonicalJson(content));
  } catch {
    return undefined;
  }
}
