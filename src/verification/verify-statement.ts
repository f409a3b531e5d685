import type { Bytes } from '../encoding/bytes.ts';
import type { JsonObject } from '../encoding/canonical-json.ts';
import { statementNumber, type Statement } from '../label/statement.ts';
import { claimedProof, type Cryptography, verifyProof } from '../trust/data-integrity.ts';
import { issuerKeys, type KeyRefusal, usableKey } from '../trust/issuer-key.ts';
import type { Issuer } from '../trust/trust-list.ts';

export type StatementRefusal = 'statement-not-signed' | 'issuer-out-of-scope' | KeyRefusal;

/** Whether this issuer signed the statement with a key that may, for a scheme that it may issue under.
 *
 *  A key's window is held against the moment of signing, which is signed too: what happened before the key was there may be recorded
 *  with it later. The moment from which the statement takes effect only has to lie before the key's end. Otherwise whoever steals a key
 *  that was retired could put an older date into the proof and speak after the label's last event. A stolen key that was revoked is
 *  held against numbers, and no date helps it. */
export async function verifyStatement(statement: Statement, document: JsonObject, issuer: Issuer, cryptography?: Cryptography, written?: Bytes): Promise<StatementRefusal | 'signed'> {
  const proof = claimedProof(document);
  if (!proof || proof.controller !== issuer.id || statement.issuer.id !== issuer.id) return 'statement-not-signed';
  if (!issuer.scope.some((scheme) => scheme === '*' || scheme === statement.credentialSubject.scheme.id)) return 'issuer-out-of-scope';
  let refusal: StatementRefusal = 'key-unknown';
  for (const key of issuerKeys(issuer, 'statement', proof.publicKeyMultibase)) {
    const usable = usableKey(key, proof.created, statementNumber(statement), new Date(statement.validFrom));
    if ('refusal' in usable) refusal = usable.refusal;
    else return (await verifyProof(document, usable.raw, cryptography, written)) ? 'signed' : 'statement-not-signed';
  }
  return refusal;
}
