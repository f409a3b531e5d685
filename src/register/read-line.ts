import { utf8 } from '../encoding/bytes.ts';
import type { JsonObject } from '../encoding/canonical-json.ts';
import { pickMembers } from '../encoding/pick-members.ts';
import type { Statement } from '../label/statement.ts';
import { LARGEST_STATEMENT, parseStatement } from '../verification/parse-statement.ts';
import { type Ledger, sha256OfLine } from './ledger.ts';
import { ledgerFault } from './ledger-fault.ts';

/** A line of the ledger, parsed whole. */
export interface ReadLine {
  readonly line: Uint8Array;
  readonly statement: Statement;
  readonly document: JsonObject;
}

/** @throws Fault where it is not a statement */
export function readLine(line: Uint8Array, number: number): ReadLine {
  const parsed = parseStatement(line);
  if (!parsed) throw ledgerFault(number, 'is not a statement');
  return { line, ...parsed };
}

const linkMembers = pickMembers({
  id: true, validUntil: true,
  credentialSubject: {
    label: true, event: { kind: true, at: true, reason: { code: true } }, previous: true, product: { gtins: true }, state: true,
    support: { securityUpdatesUntil: true, unsupported: true }, suspension: true, withdrawal: true,
  },
});

/** As much of a line as its place in the label's history is judged by, as JSON text of the same members: nothing in it is checked.
 *  @throws Fault where it is not a statement */
export function pickLink(bytes: Uint8Array, from: number, to: number, number: number): Uint8Array {
  const picked = to - from <= LARGEST_STATEMENT ? linkMembers(bytes, from, to) : undefined;
  return picked ?? utf8(JSON.stringify(readLine(bytes.subarray(from, to), number).statement));
}

/** A statement that was checked when the ledger was folded, read again. @throws Fault where the file was changed meanwhile */
export function readAgain(ledger: Ledger, number: number, sha256: string): Statement {
  const line = ledger.line(number);
  if (sha256OfLine(line) !== sha256) throw ledgerFault(number, 'was changed while it was being read');
  return readLine(line, number).statement;
}
