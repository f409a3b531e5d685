import { createPublicKey, verify as nodeVerify } from 'node:crypto';
import { chainFault } from '../label/chain-fault.ts';
import { type Statement, statementNumber } from '../label/statement.ts';
import type { VerifySignature } from '../trust/ed25519.ts';
import type { TrustList } from '../trust/trust-list.ts';
import { parseStatement } from '../verification/parse-statement.ts';
import { verifyStatement } from '../verification/verify-statement.ts';
import { Fault } from './fault.ts';
import type { LabelRecord } from './label-record.ts';
import { LINES_PER_FILE, sha256OfLine } from './ledger.ts';

/** Turns the ledger's lines into current labels, by label number. Every line's signature, number, predecessor, date and state
 *  transition is checked. @throws Fault naming the first line that does not fit */
export async function foldLedger(lines: readonly string[], trust: TrustList): Promise<ReadonlyMap<number, LabelRecord>> {
  const labels = new Map<number, { readonly code: string; readonly history: Statement[]; sha256: string }>();
  for (const [number, line] of lines.entries()) {
    const statement = await checkedStatement(line, number, trust);
    const { label } = statement.credentialSubject;
    const known = labels.get(label.number);
    const newest = known?.history.at(-1);
    const fault = chainFault(statement, number, known && newest ? { statement: newest, number: statementNumber(newest), sha256: known.sha256 } : undefined);
    if (fault) throw ledgerFault(number, `does not fit the statements before it (${fault})`);
    if (known) {
      known.history.push(statement);
      known.sha256 = sha256OfLine(line);
    } else labels.set(label.number, { code: label.code, history: [statement], sha256: sha256OfLine(line) });
  }
  return new Map([...labels].map(([number, { code, history }]) => [number, { number, code, statement: history.at(-1)!, history }]));
}



async function checkedStatement(line: string, number: number, trust: TrustList): Promise<Statement> {
  const parsed = parseStatement(Buffer.from(line));
  if (!parsed) throw ledgerFault(number, 'is not a statement');
  const issuer = trust.issuers.find((each) => each.id === parsed.statement.issuer.id);
  if (!issuer) throw ledgerFault(number, `was signed by ${parsed.statement.issuer.id}, which the trust list does not name`);
  const signed = await verifyStatement(parsed.statement, parsed.document, issuer, verifyWithNode);
  if (signed !== 'signed') throw ledgerFault(number, `has no signature that holds (${signed})`);
  return parsed.statement;
}

function ledgerFault(number: number, problem: string): Fault {
  const file = String(Math.floor(number / LINES_PER_FILE)).padStart(6, '0');
  return new Fault(`labels/ledger/${file}.jsonl: line ${(number % LINES_PER_FILE) + 1} (statement ${number}) ${problem}`, 'the ledger is only ever appended to: restore the file from the repository');
}

const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** Node's own Ed25519, eight times faster than the verifier of the phone; keys of small order never get into a trust list. */
const verifyWithNode: VerifySignature = async (signature, message, key) =>
  nodeVerify(null, message, createPublicKey({ key: Buffer.concat([SPKI_HEAD, key]), format: 'der', type: 'spki' }), signature);
