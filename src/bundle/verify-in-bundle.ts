import type { Gtin } from '../label/gtin.ts';
import { statementNumber } from '../label/statement.ts';
import { LIST_LIFETIME } from '../status/label-status.ts';
import type { Issuer } from '../trust/trust-list.ts';
import type { Confirmation, NoStatement } from '../verification/confirm-label.ts';
import { namedLabel } from '../verification/label-numbers.ts';
import type { ReadCode } from '../verification/read-code.ts';
import type { Verdict, VerdictReason } from '../verification/verdict.ts';
import { type Circumstances, readKnownCode, verifyCode } from '../verification/verify-label.ts';
import type { Bundle } from './open-bundle.ts';

const SKEW = 300_000;
const MOST_LABELS = 16;

/** What a code is worth by what the bundle knows, without any network. The same answers as `verifyLabel` gives: those older than a
 *  day say their date, and after seven days nothing but a withdrawal is said any more.
 *  @param circumstances `statusSeen`: the newest signed time that this device has seen; a clock set back does not go behind it */
export async function verifyInBundle(scanned: string, bundle: Bundle, clock: Date, circumstances: Omit<Circumstances, 'origin'> = {}): Promise<Verdict> {
  const now = notYounger(clock, circumstances.statusSeen);
  const known = readKnownCode(scanned, bundle.trust, now, bundle.pointer.origin);
  return 'kind' in known ? known : verifyKnown(known.code, known.believed, bundle, now, circumstances);
}

/** The same for a product number, as if its own address had been scanned. */
export async function verifyGtinInBundle(gtin: Gtin, bundle: Bundle, clock: Date, circumstances: Omit<Circumstances, 'origin'> = {}): Promise<Verdict> {
  return verifyKnown({ origin: bundle.pointer.origin, gtin }, bundle.issuer, bundle, notYounger(clock, circumstances.statusSeen), circumstances);
}

const notYounger = (clock: Date, seen: Date | undefined): Date => (seen && seen.getTime() > clock.getTime() + SKEW ? seen : clock);

function verifyKnown(code: ReadCode, believed: Issuer, bundle: Bundle, now: Date, circumstances: Omit<Circumstances, 'origin'>): Promise<Verdict> {
  return verifyCode(code, believed, Date.parse(bundle.trust.expiresAt), {
    labelNumbers: async () => (believed.id === bundle.issuer.id ? numbersIn(bundle, code, now) : 'unreachable'),
    confirm: async (number) => confirmInBundle(number, bundle, now),
  }, now, { ...circumstances, origin: bundle.pointer.origin });
}

/** A bundle speaks for one issuer. That it knows no label of a product is news only while it is fresh. */
function numbersIn(bundle: Bundle, code: ReadCode, now: Date): readonly number[] | 'unreachable' {
  const named = namedLabel(code);
  if (named !== undefined) return [named];
  const numbers = bundle.numbersOf(code.gtin ?? '').slice(0, MOST_LABELS);
  return numbers.length === 0 && bundleTooOld(bundle, now) ? 'unreachable' : numbers;
}

/** Why a bundle may not speak at a moment; undefined where it may. */
export function bundleTooOld(bundle: Bundle, now: Date): VerdictReason | undefined {
  const age = now.getTime() - bundle.pointer.signedAt.getTime();
  return age < -SKEW ? 'status-from-the-future' : age >= LIST_LIFETIME ? 'status-too-old' : undefined;
}

function confirmInBundle(number: number, bundle: Bundle, now: Date): Confirmation | NoStatement {
  const statement = bundle.statementOf(number);
  const tooOld = bundleTooOld(bundle, now);
  // A number beyond the bundle's end may have been given since.
  if (!statement) return tooOld || number >= bundle.pointer.statements ? { kind: 'unconfirmed', reasons: [tooOld ?? 'register-unreachable'] } : { kind: 'not-in-register', reasons: ['no-such-label'] };
  // Set for every withdrawn label too: those are final, and need no confirmation.
  const overtaken = bundle.isOvertaken(statementNumber(statement)) && statement.credentialSubject.state !== 'withdrawn';
  const unconfirmed: readonly VerdictReason[] = tooOld ? [tooOld] : overtaken ? ['statement-withheld'] : [];
  return { statement, statusAt: bundle.pointer.signedAt, ...(unconfirmed.length > 0 && { unconfirmed }) };
}
