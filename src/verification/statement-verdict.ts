import { rfc3339 } from '../encoding/rfc3339.ts';
import { coverageAt, standingAt } from '../label/standing.ts';
import type { Confirmation } from './confirm-label.ts';
import { isExcluded } from './excluded-units.ts';
import { nextStep } from './next-step.ts';
import type { Verdict, VerdictKind, VerdictReason } from './verdict.ts';

/** The verdict on a statement whose signature held. Where it is not confirmed as the newest word, only a withdrawal that was signed stands.
 *  @param unit the lot or serial that was scanned, if any   @param base what is known of the scan already */
export function statementVerdict(found: Confirmation, unit: { readonly lot?: string; readonly serial?: string }, now: Date, firmware: string | undefined, base: Partial<Verdict>): Verdict {
  const { statement } = found;
  const { label, excludedUnits } = statement.credentialSubject;
  const known = { ...base, label: { number: label.number, code: label.code }, statement, ...statusOf(found, now) };
  const excluded = isExcluded(excludedUnits, unit);
  if (excluded) return verdict('withdrawn', ['unit-excluded'], now, { ...known, since: excluded.since, reason: excluded.reason });

  const { kind, since, until, reason } = standingAt(statement, now);
  // Final, and signed: a withdrawal needs no fresh list. Everything else does, or old knowledge would say yes; a cure clock that
  // ran out too, because the label may have been restored before.
  if (statement.credentialSubject.state !== 'withdrawn' && found.unconfirmed) return verdict('unconfirmed', found.unconfirmed, now, known);
  const standing = verdict(kind, [standingReason(kind, reason)], now, { ...known, since, ...(until && { until }), ...(reason && { reason }) });
  return firmware === undefined ? standing : withVersion(standing, firmware, now);
}

/** The same verdict for one installed firmware version. A label that has ended or is not confirmed speaks for none. */
export function withVersion(standing: Verdict, firmware: string, now: Date): Verdict {
  if (!standing.statement || !['in-force', 'suspended', 'support-ended'].includes(standing.kind)) return standing;
  const { kind, version, release, updateTo } = coverageAt(standing.statement.credentialSubject, firmware.slice(0, 64), now);
  const coverage = { kind, version, ...(updateTo && { updateTo }), ...(kind === 'provisional' && release?.reviewBy && { reviewBy: release.reviewBy }) };
  return { ...standing, coverage, nextStep: nextStep(standing.kind, kind) };
}

/** A verdict with its next step. */
export function verdict(kind: VerdictKind, reasons: readonly VerdictReason[], now: Date, more: Partial<Verdict> = {}): Verdict {
  return { kind, demonstration: false, nextStep: nextStep(kind, undefined), ...more, checkedAt: rfc3339(now), reasons };
}

function standingReason(kind: VerdictKind, reason: string | undefined): VerdictReason {
  if (reason === 'cure-lapsed') return 'cure-clock-ran-out';
  return kind === 'expired' ? 'validity-ended' : kind === 'support-ended' ? 'support-ended' : 'event-reason';
}

function statusOf(found: Confirmation, now: Date): Pick<Verdict, 'statusAt' | 'freshness'> {
  if (!found.statusAt) return {};
  return { statusAt: rfc3339(found.statusAt), freshness: now.getTime() - found.statusAt.getTime() <= 86_400_000 ? 'today' : 'dated' };
}
