import { toBase64url } from '../encoding/base64url.ts';
import { utf8 } from '../encoding/bytes.ts';
import { checkedSignature, type Signer } from './signer.ts';

/** Signs a credential in its JWT form (W3C "Securing Verifiable Credentials using JOSE and COSE"): header and payload, joined by
 *  a full stop, get their third part. */
export async function signVcJwt(input: string, signer: Signer): Promise<string> {
  return `${input}.${toBase64url(await checkedSignature(signer, utf8(input)))}`;
}
