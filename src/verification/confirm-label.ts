import type { DecidingStatement } from '../label/deciding-statement.ts';
import { labelCode } from '../label/label-code.ts';
import { type Statement, statementNumber } from '../label/statement.ts';
import { readStatementList } from '../status/bitstring-list.ts';
import { listOf } from '../status/label-status.ts';
import type { Issuer } from '../trust/trust-list.ts';
import { parseStatement } from './parse-statement.ts';
import { type FetchFile, statementListPath, statementPath } from './register-files.ts';
import type { VerdictReason } from './verdict.ts';
import { verifyStatement } from './verify-statement.ts';

export interface Confirmation {
  readonly statement: DecidingStatement;
  readonly statusAt?: Date;
  /** Why it is not known whether this is still the newest word. Absent where it is known. */
  readonly unconfirmed?: readonly VerdictReason[];
}

export interface NoStatement { readonly kind: 'not-in-register' | 'unconfirmed'; readonly reasons: readonly VerdictReason[] }

/** The newest statement of a label, signed, and whether a fresh status list confirms that it is the newest. What looks stale is
 *  fetched once again past every cache: most often a cache is to blame and not a host. */
export async function confirmLabel(number: number, issuer: Issuer, files: FetchFile, now: Date, statusSeen: Date | undefined): Promise<Confirmation | NoStatement> {
  const first = await look(number, issuer, files, now, statusSeen);
  if ('statement' in first ? !first.unconfirmed : first.kind === 'not-in-register') return first;
  return look(number, issuer, (path) => files(path, 'again'), now, statusSeen);
}

async function look(number: number, issuer: Issuer, files: FetchFile, now: Date, statusSeen: Date | undefined): Promise<Confirmation | NoStatement> {
  const bytes = await files(statementPath(number));
  if (bytes === 'missing') return { kind: 'not-in-register', reasons: ['no-such-label'] };
  if (bytes === 'unreachable') return { kind: 'unconfirmed', reasons: ['register-unreachable'] };
  const parsed = parseStatement(bytes);
  if (!parsed) return { kind: 'unconfirmed', reasons: ['statement-not-signed'] };
  const { statement, document } = parsed;
  const signed = await verifyStatement(statement, document, issuer);
  if (signed !== 'signed') return { kind: 'unconfirmed', reasons: [signed] };
  const { label } = statement.credentialSubject;
  if (label.number !== number || label.code !== labelCode(number)) return { kind: 'unconfirmed', reasons: ['statement-withheld'] };
  return { statement, ...(await confirmNewest(statement, issuer, files, now, statusSeen)) };
}

async function confirmNewest(statement: Statement, issuer: Issuer, files: FetchFile, now: Date, statusSeen: Date | undefined): Promise<Omit<Confirmation, 'statement'>> {
  const { list, index } = listOf(statementNumber(statement));
  const bytes = await files(statementListPath(list));
  if (typeof bytes === 'string') return { unconfirmed: ['register-unreachable'] };
  const read = await readStatementList(bytes, issuer, list, now);
  if (typeof read === 'string') return { unconfirmed: [read] };
  if (statusSeen && read.signedAt.getTime() < statusSeen.getTime()) return { unconfirmed: ['status-older-than-seen'] };
  // A list signed before the statement cannot know it: the statement's own signature is the newer word.
  return { statusAt: read.signedAt, ...(read.isSet(index) && { unconfirmed: ['statement-withheld'] }) };
}
