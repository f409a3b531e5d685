import { toBase64url } from '../encoding/base64url.ts';
import { utf8 } from '../encoding/bytes.ts';
import { canonicalJson } from '../encoding/canonical-json.ts';
import { keyId } from '../trust/multikey.ts';
import type { TrustList } from '../trust/trust-list.ts';
import { checkedSignature, type Signer } from './signer.ts';

/** A trust list signed by the given roots. Signatures that it has already are kept: roots sign one after another. */
export async function signTrustList(list: TrustList, roots: readonly Signer[]): Promise<TrustList> {
  const { signatures, ...content } = list;
  const message = utf8(canonicalJson(content));
  const added = await Promise.all(roots.map(async (root) => ({ keyid: await keyId(root.publicKey), sig: toBase64url(await checkedSignature(root, message)) })));
  return { ...content, signatures: [...signatures.filter((each) => !added.some((own) => own.keyid === each.keyid)), ...added] };
}
