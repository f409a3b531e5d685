import { createHash, createPublicKey, type Hash, verify as nodeVerify } from 'node:crypto';
import { canonicalJson, type JsonObject } from '../encoding/canonical-json.ts';
import { chainFault } from '../label/chain-fault.ts';
import { type Statement, statementNumber } from '../label/statement.ts';
import type { VerifySignature } from '../trust/ed25519.ts';
import type { TrustList } from '../trust/trust-list.ts';
import { parseStatement } from '../verification/parse-statement.ts';
import { verifyStatement } from '../verification/verify-statement.ts';
import { Fault } from './fault.ts';
import type { LabelRecord } from './label-record.ts';
import { continues, type Ledger, LINES_PER_FILE, sha256OfLine } from './ledger.ts';
import type { VerifiedMark } from './verified-mark.ts';

interface Parsed { readonly statement: Statement; readonly document: JsonObject }
interface Chain { readonly code: string; readonly numbers: readonly number[]; readonly newest: Parsed; readonly sha256: string }

/** A folded ledger, from which a longer one with the same beginning can be folded on. */
export interface Fold {
  readonly ledger: Ledger;
  readonly trust: TrustList;
  readonly labels: readonly LabelRecord[];
  readonly chains: ReadonlyMap<number, Chain>;
  /** Over the trust list and the digest of every line so far. */
  readonly digest: Hash;
}

/** Turns the ledger into current labels, in the order of their numbers. Every line's number, predecessor, date and state transition
 *  is checked, and the signature of each label's newest statement: it signs the hash of the one before it, and so of all of them.
 *  @param mark how far an earlier run on this machine got with the same lines and the same trust list: their signatures are not
 *  checked twice
 *  @param before an earlier fold of this process: where its lines are unchanged, only what follows them is read
 *  @throws Fault naming the first line that does not fit */
export async function foldLedger(ledger: Ledger, trust: TrustList, mark: VerifiedMark, before?: Fold): Promise<Fold> {
  const start = goOn(ledger, trust, before) ?? goOnFromMark(ledger, trust, mark) ?? { count: 0, chains: new Map<number, Chain>(), digest: startDigest(trust) };
  const { chains, digest } = start;
  let number = start.count;
  for (const line of ledger.lines(start.count)) {
    const sha256 = sha256OfLine(line);
    digest.update(sha256);
    append(chains, line, sha256, number);
    number += 1;
  }
  for (const { newest } of chains.values()) if (statementNumber(newest.statement) >= start.count) await checkSignature(newest, trust);
  if (number > start.count) mark.write({ digest: digest.copy().digest('hex'), labelOf: labelOfLines(chains, number) });
  const labels = [...chains].map(([label, chain]) => labelRecord(label, chain, ledger)).sort((a, b) => a.number - b.number);
  return { ledger, trust, labels, chains, digest };
}

interface Start { readonly count: number; readonly chains: Map<number, Chain>; readonly digest: Hash }

const startDigest = (trust: TrustList): Hash => createHash('sha256').update(canonicalJson(trust));

function goOn(ledger: Ledger, trust: TrustList, before: Fold | undefined): Start | undefined {
  const same = before && canonicalJson(before.trust) === canonicalJson(trust) && continues(ledger, before.ledger);
  return same ? { count: before.ledger.count, chains: new Map(before.chains), digest: before.digest.copy() } : undefined;
}

/** Where the lines still are those that were folded before, byte for byte, only each label's newest is read again. */
function goOnFromMark(ledger: Ledger, trust: TrustList, mark: VerifiedMark): Start | undefined {
  const known = mark.read();
  const count = known?.labelOf.length ?? 0;
  if (!known || count === 0 || count > ledger.count) return undefined;
  const digest = startDigest(trust);
  const newest = new Map<number, { readonly numbers: number[]; sha256: string }>();
  let number = 0;
  for (const line of ledger.lines()) {
    if (number === count) break;
    const sha256 = sha256OfLine(line);
    digest.update(sha256);
    const label = known.labelOf[number]!;
    const chain = newest.get(label);
    if (chain) {
      chain.numbers.push(number);
      chain.sha256 = sha256;
    } else newest.set(label, { numbers: [number], sha256 });
    number += 1;
  }
  if (digest.copy().digest('hex') !== known.digest) return undefined;
  const chains = [...newest].map(([label, { numbers, sha256 }]): [number, Chain] => {
    const parsed = parsedLine(Buffer.from(ledger.line(numbers.at(-1)!)), numbers.at(-1)!);
    return [label, { code: parsed.statement.credentialSubject.label.code, numbers, newest: parsed, sha256 }];
  });
  return { count, chains: new Map(chains), digest };
}

function labelOfLines(chains: ReadonlyMap<number, Chain>, count: number): readonly number[] {
  const labelOf = new Array<number>(count).fill(0);
  for (const [label, { numbers }] of chains) for (const number of numbers) labelOf[number] = label;
  return labelOf;
}

/** Checks every signature, older statements included: what an auditor does. @throws Fault */
export async function auditLedger(ledger: Ledger, trust: TrustList): Promise<number> {
  let number = 0;
  for (const line of ledger.lines()) {
    await checkSignature(parsedLine(line, number), trust);
    number += 1;
  }
  return number;
}

function append(chains: Map<number, Chain>, line: Uint8Array, sha256: string, number: number): void {
  const parsed = parsedLine(line, number);
  const { label } = parsed.statement.credentialSubject;
  const chain = chains.get(label.number);
  const before = chain && { statement: chain.newest.statement, number: statementNumber(chain.newest.statement), sha256: chain.sha256 };
  const fault = chainFault(parsed.statement, number, before);
  if (fault) throw ledgerFault(number, `does not fit the statements before it (${fault})`);
  chains.set(label.number, { code: label.code, numbers: [...(chain?.numbers ?? []), number], newest: parsed, sha256 });
}

function labelRecord(number: number, { code, numbers, newest: { statement } }: Chain, ledger: Ledger): LabelRecord {
  return {
    number, code, statement, statementNumbers: numbers,
    get history() {
      return numbers.map((each) => (each === statementNumber(statement) ? statement : parsedLine(Buffer.from(ledger.line(each)), each).statement));
    },
  };
}

function parsedLine(line: Uint8Array, number: number): Parsed {
  const parsed = parseStatement(line);
  if (!parsed) throw ledgerFault(number, 'is not a statement');
  return parsed;
}

async function checkSignature({ statement, document }: Parsed, trust: TrustList): Promise<void> {
  const number = statementNumber(statement);
  const issuer = trust.issuers.find((each) => each.id === statement.issuer.id);
  if (!issuer) throw ledgerFault(number, `was signed by ${statement.issuer.id}, which the trust list does not name`);
  const signed = await verifyStatement(statement, document, issuer, verifyWithNode);
  if (signed !== 'signed') throw ledgerFault(number, `has no signature that holds (${signed})`);
}

function ledgerFault(number: number, problem: string): Fault {
  const file = String(Math.floor(number / LINES_PER_FILE)).padStart(6, '0');
  return new Fault(`labels/ledger/${file}.jsonl: line ${(number % LINES_PER_FILE) + 1} (statement ${number}) ${problem}`, 'the ledger is only ever appended to: restore the file from the repository');
}

const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** Node's own Ed25519, eight times faster than the verifier of the phone; keys of small order never get into a trust list. */
export const verifyWithNode: VerifySignature = async (signature, message, key) =>
  nodeVerify(null, message, createPublicKey({ key: Buffer.concat([SPKI_HEAD, key]), format: 'der', type: 'spki' }), signature);
