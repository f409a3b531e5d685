import { deflateSync, gzipSync } from 'node:zlib';
import { utf8, fromHex } from '../encoding/bytes.ts';
import { canonicalJson } from '../encoding/canonical-json.ts';
import { statementListCredential } from '../status/bitstring-list.ts';
import { labelListClaims, labelListCwtParts, labelListJwt, labelListJwtInput } from '../status/token-status-list.ts';
import { sign1Input, writeSign1 } from '../trust/cose-sign1.ts';
import { keyId } from '../trust/multikey.ts';
import { signDocument } from './sign-document.ts';
import { checkedSignature, type Signer } from './signer.ts';
import type { IssuerIdentity } from './sign-statement.ts';

/** One W3C list over statement numbers, as the text of its file. `bits`: 16,384 bytes, bit 0 leftmost. */
export async function signStatementList(bits: Uint8Array, list: number, issuer: Pick<IssuerIdentity, 'origin' | 'did'>, signer: Signer, at: Date): Promise<string> {
  const credential = statementListCredential(issuer.origin, issuer.did, list, gzipSync(bits, { level: 9 }), at);
  return canonicalJson(await signDocument(credential, issuer.did, signer, at));
}

/** One IETF list over label numbers, as JWT text and as CWT bytes. `entries`: 32,768 bytes, two bits a label. */
export async function signLabelList(entries: Uint8Array, list: number, origin: string, signer: Signer, at: Date): Promise<{ readonly jwt: string; readonly cwt: Uint8Array }> {
  const zipped = new Uint8Array(deflateSync(entries, { level: 9 }));
  const kid = await keyId(signer.publicKey);
  const input = labelListJwtInput(labelListClaims(origin, list, 'jwt', zipped, at), kid);
  const { header, payload } = labelListCwtParts(labelListClaims(origin, list, 'cwt', zipped, at), fromHex(kid) ?? new Uint8Array());
  return {
    jwt: labelListJwt(input, await checkedSignature(signer, utf8(input))),
    cwt: writeSign1(header, payload, await checkedSignature(signer, sign1Input(header, payload))),
  };
}
