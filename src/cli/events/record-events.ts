import { isDeepStrictEqual } from 'node:util';
import { applyEvent } from '../../label/apply-event.ts';
import { chainFault } from '../../label/chain-fault.ts';
import type { EventInput } from '../../label/events.ts';
import { type LabelEvent, type Statement, statementNumber } from '../../label/statement.ts';
import { type IssuerIdentity, signStatement, type StatementContent, type UnsignedStatement, unsignedStatement } from '../../issuance/sign-statement.ts';
import type { Signer } from '../../issuance/signer.ts';
import { Fault } from '../../register/fault.ts';
import type { LabelRecord } from '../../register/label-record.ts';
import { withLedgerLock } from '../../register/append-ledger.ts';
import { sha256OfLine } from '../../register/ledger.ts';
import { ledgerFolder, openRegister, type Register } from '../../register/open-register.ts';
import { findScheme } from '../../scheme/find-scheme.ts';
import { issuerDid } from '../../register/register-config.ts';
import { LARGEST_STATEMENT, parseStatement } from '../../verification/parse-statement.ts';
import { sayRefusal } from '../../wording/say-refusal.ts';
import { momentOf } from '../command-register.ts';
import { writeStatusLists } from '../refresh-status.ts';
import { note } from '../terminal.ts';

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

/** Signs events and appends them to the ledger, all or none, and signs the status lists anew where their key is at hand: whoever reads
 *  the register under its lock finds both or neither. The register is read again under the lock, so that nothing that was written
 *  meanwhile is overlooked. What would be refused is refused, and a passphrase asked for, before anybody has to wait.
 *  @param seen the register as the command found it   @param plan sees the register as it is under the lock
 *  @throws Fault with the refusal's sentence; nothing is written then */
export async function recordEvents(seen: Register, signers: (register: Register) => Promise<EventSigners>, plan: (register: Register) => readonly Planned[]): Promise<Recording> {
  for (const each of plan(seen)) previewEvent(seen, each);
  await signers(seen);
  return withLedgerLock(ledgerFolder(seen.root), note, async (append) => {
    const register = await openRegister(seen.root, seen);
    const { status, ...keys } = await signers(register);
    const recorded = await signAll(register, plan(register), keys);
    append(recorded.map(({ line }) => line));
    const fresh = await openRegister(seen.root, register);
    if (status) await writeStatusLists(fresh, status, momentOf(undefined));
    return { recorded, register: fresh, listed: status !== undefined };
  });
}

/** The statement that would be signed next, without lock or key: its proof is missing, and of a new label the token.
 *  @throws Fault with the refusal's sentence */
export function previewEvent(register: Register, planned: Planned): UnsignedStatement {
  return unsignedStatement(contentOf(register, planned, register.ledger.count), identityOf(register), '');
}

async function signAll(register: Register, planned: readonly Planned[], signers: EventSigners): Promise<readonly Recorded[]> {
  const recorded: Recorded[] = [];
  const touched = new Set<number>();
  for (const each of planned) {
    if (each.label && touched.has(each.label.number)) throw new Fault(`label ${each.label.code} is named twice`, 'one event a label at a time');
    if (each.label) touched.add(each.label.number);
    recorded.push(await signOne(register, each, register.ledger.count + recorded.length, signers));
  }
  return recorded;
}

async function signOne(register: Register, planned: Planned, number: number, signers: EventSigners): Promise<Recorded> {
  const content = contentOf(register, planned, number);
  const { previous } = content;
  const before = planned.label?.statement;
  const signed = await signStatement(content, identityOf(register), signers);
  const size = Buffer.byteLength(signed.line);
  if (size > LARGEST_STATEMENT) throw new Fault(`the statement would have ${size} bytes; ${LARGEST_STATEMENT} is the most`, 'shorten texts, or drop releases that nobody runs any more');
  // What the ledger's readers would refuse is never written.
  const fault = chainFault(signed.statement, number, before && previous ? { statement: before, ...previous } : undefined);
  if (fault || !isDeepStrictEqual(parseStatement(Buffer.from(signed.line))?.statement.id, signed.statement.id)) throw new Fault(`the statement would not fit the ledger (${fault ?? 'shape'})`);
  return { ...signed, before };
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
