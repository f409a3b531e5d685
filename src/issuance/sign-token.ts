import { sign1Input, writeSign1 } from '../trust/cose-sign1.ts';
import { keyId } from '../trust/multikey.ts';
import { type TokenClaims, tokenParts } from '../trust/token.ts';
import { checkedSignature, type Signer } from './signer.ts';

/** A signed token for a printed code, at most 110 bytes for a model, 124 with lot and serial.
 *  @param sign who checks the signature later, before anything leaves, need not check it here */
export async function signToken(claims: TokenClaims, signer: Signer, sign: typeof checkedSignature = checkedSignature): Promise<Uint8Array<ArrayBuffer>> {
  const { header, payload } = tokenParts(claims, await kidOf(signer));
  return writeSign1(header, payload, await sign(signer, sign1Input(header, payload)));
}

const kids = new WeakMap<Signer, Promise<string>>();

function kidOf(signer: Signer): Promise<string> {
  const kid = kids.get(signer) ?? keyId(signer.publicKey);
  kids.set(signer, kid);
  return kid;
}
