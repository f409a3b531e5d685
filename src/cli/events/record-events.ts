import { utf8 } from '../../encoding/bytes.ts';
import { canonicalJson } from '../../encoding/canonical-json.ts';
import { applyEvent } from '../../label/apply-event.ts';
import { chainFault } from '../../label/chain-fault.ts';
import type { EventInput } from '../../label/events.ts';
import { type LabelEvent, type Statement, statementNumber } from '../../label/statement.ts';
import { type IssuerIdentity, signStatement, type StatementContent, type UnsignedStatement, unsignedStatement } from '../../issuance/sign-statement.ts';
import type { Signer } from '../../issuance/signer.ts';
import { Fault } from '../../register/fault.ts';
import type { LabelRecord } from '../../register/label-record.ts';
import { withLedgerLock } from '../../register/append-ledger.ts';
import { signatureJudge } from '../../register/check-signature.ts';
import { sha256OfLine } from '../../register/ledger.ts';
import { ledgerFolder, openRegister, type Register } from '../../register/open-register.ts';
import type { ReadLine } from '../../register/read-line.ts';
import { findScheme } from '../../scheme/find-scheme.ts';
import { issuerDid } from '../../register/register-config.ts';
import { LARGEST_STATEMENT, parseStatement } from '../../verification/parse-statement.ts';
import { sayRefusal } from '../../wording/say-refusal.ts';
import { momentOf } from '../command-register.ts';
import { refuseSilentKey } from '../keys/refuse-silent-key.ts';
import { writeStatusLists } from '../refresh-status.ts';
import { followUp } from './follow-up.ts';
import { goOnUnheard, note } from '../terminal.ts';

/** One event, and the label that it happens to; undefined for a new one. */
export interface Planned { readonly label: LabelRecord | undefined; readonly event: EventInput; readonly scheme: string }

/** What would be written, or was. */
export interface Recorded { readonly statement: Statement; readonly line: string; readonly before: Statement | undefined }

/** `status` is missing where that key lies on another machine. */
export interface EventSigners { readonly statement: Signer; readonly token: Signer; readonly status?: Signer }

/** What was recorded, and the register as it is then. */
export interface Recording {
  readonly recorded: readonly Recorded[];
  readonly register: Register;
  /** Whether the status lists say so. */
  readonly listed: boolean;
}

export interface Recorder {
  /** Is told what was recorded as soon as it is in the ledger: what comes after it may take long, or fail. */
  readonly tell?: (recorded: readonly Recorded[]) => void;
  /** The moment of signing. */
  readonly clock?: () => Date;
}

/** Signs events and appends them to the ledger, all or none, and signs the status lists anew where their key is at hand: whoever reads
 *  the register under its lock finds both or neither. The register is read again under the lock, so that nothing that was written
 *  meanwhile is overlooked. What would be refused is refused, and a passphrase asked for, before anybody has to wait.
 *  @param seen the register as the command found it   @param plan sees the register as it is under the lock
 *  @throws Fault with the refusal's sentence, and nothing is written then; or with the number of what was recorded and is not listed */
export async function recordEvents(seen: Register, signers: (register: Register) => Promise<EventSigners>, plan: (register: Register) => readonly Planned[], { tell = () => undefined, clock = () => momentOf(undefined) }: Recorder = {}): Promise<Recording> {
  plan(seen).forEach((each, i) => previewEvent(seen, each, clock(), i));
  await signers(seen);
  return withLedgerLock(ledgerFolder(seen.root), note, async (append) => {
    const register = await openRegister(seen.root, seen);
    const { status, ...keys } = await signers(register);
    const recorded = await signAll(register, plan(register), keys, clock());
    append(recorded.map(({ line }) => line));
    goOnUnheard();
    tell(recorded);
    const fresh = await openRegister(seen.root, register);
    const fault = status && (await followUp(recorded, 'the status lists are not up to date', 'holdmark refresh and holdmark publish', () => writeStatusLists(fresh, status, clock())));
    if (fault) throw fault;
    return { recorded, register: fresh, listed: status !== undefined };
  });
}

/** The statement that would be signed next, without lock or key: its proof is missing, and of a new label the token.
 *  @param after how many others of the same call   @throws Fault with the refusal's sentence, also where no key could sign it now */
export function previewEvent(register: Register, planned: Planned, now: Date, after = 0): UnsignedStatement {
  const content = contentOf(register, planned, register.ledger.count + after);
  const statement = unsignedStatement(content, identityOf(register), '');
  mustFit(statement, canonicalJson(statement), content, planned.label?.statement);
  for (const purpose of purposesFor(content)) refuseSilentKey(register.issuer, purpose, undefined, now);
  return statement;
}

async function signAll(register: Register, planned: readonly Planned[], signers: EventSigners, now: Date): Promise<readonly Recorded[]> {
  const recorded: Recorded[] = [];
  const touched = new Set<number>();
  for (const each of planned) {
    if (each.label && touched.has(each.label.number)) throw new Fault(`label ${each.label.code} is named twice`, 'one event a label at a time');
    if (each.label) touched.add(each.label.number);
    recorded.push(await signOne(register, each, register.ledger.count + recorded.length, signers, now));
  }
  return recorded;
}

/** What the ledger's readers would refuse is never written: the line is judged as it will be read. */
async function signOne(register: Register, planned: Planned, number: number, signers: EventSigners, now: Date): Promise<Recorded> {
  const content = contentOf(register, planned, number);
  const before = planned.label?.statement;
  for (const purpose of purposesFor(content)) refuseSilentKey(register.issuer, purpose, signers[purpose].publicKey, now);
  const signed = await signStatement(content, identityOf(register), signers, now);
  const verdict = await signatureJudge(register.trust)(mustFit(signed.statement, signed.line, content, before));
  if (verdict === 'issuer-out-of-scope') throw new Fault(`the trust list does not let ${register.issuer.name} issue under the scheme ${planned.scheme}`, 'nothing was written; a new trust list can widen the scope');
  if (verdict !== 'signed') throw new Fault(`the statement would have no signature that holds (${verdict})`, 'nothing was written; holdmark trust show tells which keys may sign what');
  return { ...signed, before };
}

/** A first statement brings its token along. */
const purposesFor = ({ previous }: StatementContent): readonly ('statement' | 'token')[] => (previous ? ['statement'] : ['statement', 'token']);

/** @returns the line as its readers will parse it   @throws Fault where they would refuse its size, its shape or its place */
function mustFit(statement: UnsignedStatement, text: string, { number, previous }: StatementContent, before: Statement | undefined): ReadLine {
  const line = utf8(text);
  if (line.length > LARGEST_STATEMENT) throw new Fault(`the statement would have ${line.length} bytes; ${LARGEST_STATEMENT} is the most`, 'shorten texts, or drop releases that nobody runs any more');
  const fault = chainFault(statement, number, before && previous ? { statement: before, ...previous } : undefined);
  const parsed = parseStatement(line);
  if (fault || !parsed) throw new Fault(`the statement would not fit the ledger (${fault ?? 'shape'})`, 'nothing was written');
  return { line, ...parsed };
}

function contentOf(register: Register, planned: Planned, number: number): StatementContent {
  const before = planned.label?.statement;
  const line = before && register.ledger.line(statementNumber(before));
  const previous = before && line ? { number: statementNumber(before), sha256: sha256OfLine(line), label: before.credentialSubject.label } : undefined;
  return { number, event: eventOf(planned.event), next: nextLabel(register, planned), ...(previous && { previous }) };
}

const identityOf = ({ config }: Register): IssuerIdentity => ({ origin: config.origin, did: issuerDid(config), name: config.issuer.name });

function nextLabel(register: Register, { label, event, scheme }: Planned): Exclude<ReturnType<typeof applyEvent>, { refusal: unknown }> {
  const reference = label?.statement.credentialSubject.scheme;
  const rules = findScheme(register.schemes, scheme, reference?.version);
  if (!rules) throw new Fault(`the scheme ${scheme}${reference ? ` ${reference.version}` : ''} is not at hand`, 'put its file into labels/schemes/');
  const next = applyEvent(label?.statement, event, rules);
  if (!('refusal' in next)) return next;
  const { problem, hint } = sayRefusal(next);
  throw new Fault(label ? `label ${label.code}: ${problem}` : problem, hint);
}

const eventOf = ({ kind, actor, at, reason, evidence }: EventInput): LabelEvent => ({ kind, actor, at, reason, ...(evidence && { evidence }) });
