import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { promisify } from 'node:util';
import { withoutMember } from '../encoding/pick-members.ts';
import { statementNumber } from '../label/statement.ts';
import type { VerifySignature } from '../trust/ed25519.ts';
import type { TrustList } from '../trust/trust-list.ts';
import { verifyStatement } from '../verification/verify-statement.ts';
import type { Ledger } from './ledger.ts';
import { ledgerFault } from './ledger-fault.ts';
import { type ReadLine, readLine } from './read-line.ts';

/** What says whether somebody signed a statement who may. It throws a Fault where nobody did. */
export function signatureCheck(trust: TrustList): (read: ReadLine) => Promise<void> {
  const verify = verifierOfNode();
  return async ({ line, statement, document }) => {
    const number = statementNumber(statement);
    const issuer = trust.issuers.find((each) => each.id === statement.issuer.id);
    if (!issuer) throw ledgerFault(number, `was signed by ${statement.issuer.id}, which the trust list does not name`);
    const signed = await verifyStatement(statement, document, issuer, verify, withoutMember(line, 'proof'));
    if (signed !== 'signed') throw ledgerFault(number, `has no signature that holds (${signed})`);
  };
}

/** Checks every signature, older statements included: what an auditor does. @throws Fault */
export async function auditLedger(ledger: Ledger, trust: TrustList): Promise<number> {
  const check = signatureCheck(trust);
  let number = 0;
  for (const line of ledger.lines()) {
    await check(readLine(line, number));
    number += 1;
  }
  return number;
}

const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');
const verifyInBackground = promisify(verify);

/** Node's own Ed25519, eight times faster than the verifier of the phone, and in the background; keys of small order never get into
 *  a trust list. */
export function verifierOfNode(): VerifySignature {
  // A key takes as long to read as three signatures to hand over, and a ledger has few.
  const keys = new Map<string, KeyObject>();
  return async (signature, message, key) => {
    const name = Buffer.from(key).toString('latin1');
    const read = keys.get(name) ?? createPublicKey({ key: Buffer.concat([SPKI_HEAD, key]), format: 'der', type: 'spki' });
    keys.set(name, read);
    return verifyInBackground(null, message, read, signature);
  };
}
