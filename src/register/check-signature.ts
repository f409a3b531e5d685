import { createPublicKey, hash, type KeyObject, verify } from 'node:crypto';
import { withoutMember } from '../encoding/pick-members.ts';
import { statementNumber } from '../label/statement.ts';
import type { Cryptography } from '../trust/data-integrity.ts';
import type { TrustList } from '../trust/trust-list.ts';
import { type StatementRefusal, verifyStatement } from '../verification/verify-statement.ts';
import { ledgerFault } from './ledger-fault.ts';
import type { ReadLine } from './read-line.ts';

/** What says whether somebody signed a statement who may. It throws a Fault where nobody did. */
export function signatureCheck(trust: TrustList): (read: ReadLine) => Promise<void> {
  const judge = signatureJudge(trust);
  return async (read) => {
    const signed = await judge(read);
    if (signed === 'issuer-unknown') throw ledgerFault(statementNumber(read.statement), `was signed by ${read.statement.issuer.id}, which the trust list does not name`);
    if (signed !== 'signed') throw ledgerFault(statementNumber(read.statement), `has no signature that holds (${signed})`);
  };
}

/** The same as an answer: for a line that is not in the ledger yet. */
export function signatureJudge(trust: TrustList): (read: ReadLine) => Promise<StatementRefusal | 'issuer-unknown' | 'signed'> {
  const cryptography = cryptographyOfNode();
  return async ({ line, statement, document }) => {
    const issuer = trust.issuers.find((each) => each.id === statement.issuer.id);
    return issuer ? verifyStatement(statement, document, issuer, cryptography, withoutMember(line, 'proof')) : 'issuer-unknown';
  };
}

const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** Node's own Ed25519, eight times faster than the verifier of the phone; keys of small order never get into a trust list. Both work
 *  on this thread: handing over takes longer than a hash, and a ledger of many signatures has threads of its own. */
export function cryptographyOfNode(): Cryptography {
  // A key takes as long to read as three signatures to hand over, and a ledger has few.
  const keys = new Map<string, KeyObject>();
  return {
    sha256: (bytes) => new Uint8Array(hash('sha256', bytes, 'buffer')),
    verify: async (signature, message, key) => {
      const name = Buffer.from(key).toString('latin1');
      const read = keys.get(name) ?? createPublicKey({ key: Buffer.concat([SPKI_HEAD, key]), format: 'der', type: 'spki' });
      keys.set(name, read);
      return verify(null, message, read, signature);
    },
  };
}
