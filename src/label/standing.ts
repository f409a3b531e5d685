import { addDays } from '../encoding/rfc3339.ts';
import { compareVersions } from './versions.ts';
import type { DecidingFacts, DecidingRelease } from './deciding-statement.ts';
import type { LabelState } from './life.ts';
import type { LabelFacts, ReasonCode } from './statement.ts';

/** How a label stands at a moment: the stored state, and what signed dates have made of it since. */
export type StandingKind = LabelState | 'expired' | 'support-ended';
export interface Standing {
  readonly kind: StandingKind;
  /** When this standing began. */
  readonly since: string;
  /** While suspended: the latest moment at which this ends. */
  readonly until?: string;
  readonly reason?: ReasonCode;
}

/** As much of a statement as says how its label stands at any moment. */
export interface Dated {
  readonly validUntil: string;
  readonly credentialSubject: Pick<DecidingFacts, 'state' | 'suspension' | 'withdrawal' | 'event' | 'support'>;
}

/** withdrawn > suspended > expired > support-ended > in-force. Time does its part here and only here: cure clock, validity and
 *  end of support take effect in every verifier with nobody pressing a button. */
export function standingAt(statement: Dated, now: Date): Standing {
  const { state, suspension, withdrawal, event, support } = statement.credentialSubject;
  if (state === 'withdrawn') return { kind: 'withdrawn', since: withdrawal?.since ?? event.at, reason: withdrawal?.reason ?? event.reason.code };
  if (state === 'suspended' && suspension) {
    if (reached(suspension.cureBy, now)) return { kind: 'withdrawn', since: suspension.cureBy, reason: 'cure-lapsed' };
    return { kind: 'suspended', since: suspension.since, until: suspension.cureBy, ...(suspension.reason && { reason: suspension.reason }) };
  }
  if (reached(statement.validUntil, now)) return { kind: 'expired', since: statement.validUntil };
  // Where no updates were ever promised, that is so since somebody said it.
  if (support.unsupported) return { kind: 'support-ended', since: event.at };
  // Most labels stand far from it: the day is not written out for them.
  const supportEnd = support.securityUpdatesUntil && reached(support.securityUpdatesUntil, now) ? endOfSupport(support) : undefined;
  if (supportEnd && reached(supportEnd, now)) return { kind: 'support-ended', since: supportEnd };
  return { kind: 'in-force', since: event.at };
}

/** The first moment without security updates: the day after the last promised one begins, in UTC; undefined where no day was
 *  promised. */
export function endOfSupport(support: DecidingFacts['support']): string | undefined {
  if (!support.securityUpdatesUntil) return undefined;
  return addDays(`${support.securityUpdatesUntil}T00:00:00Z`, 1);
}

export type Coverage = 'covered' | 'update-available' | 'provisional' | 'not-covered' | 'unknown-release';
export interface CoverageAnswer {
  readonly kind: Coverage;
  readonly version: string;
  readonly release?: DecidingRelease;
  /** The release to install, where there is a better one. */
  readonly updateTo?: string;
}

/** What the label says of one installed version. A version is compared as the statement says (`versionOrder`). */
export function coverageAt(facts: Pick<DecidingFacts, 'releases' | 'versionOrder'>, installed: string, now: Date): CoverageAnswer {
  const version = installed.trim();
  const release = facts.releases.find((each) => sameVersion(each.version, version));
  if (!release) return { kind: 'unknown-release', version };
  switch (coverageOf(release, now)) {
    case 'covered': return { kind: 'covered', version, release };
    case 'provisional': return { kind: 'provisional', version, release };
    case 'superseded': case 'not-covered': {
      // A fixed release that is newer is the way out; an older one is no update.
      const best = newestCovered(facts, now);
      return best && compareReleases(facts, best, release) > 0 ? { kind: 'update-available', version, release, updateTo: best.version } : { kind: 'not-covered', version, release };
    }
  }
}

/** The coverage that a release has now: past its review date a provisional one is not covered. */
export function coverageOf(release: DecidingRelease, now: Date): DecidingRelease['coverage'] {
  return release.coverage === 'provisional' && release.reviewBy && reached(release.reviewBy, now) ? 'not-covered' : release.coverage;
}

/** The newest release for which the label holds, by the statement's own order. */
export function newestCovered(facts: Pick<DecidingFacts, 'releases' | 'versionOrder'>, now: Date): DecidingRelease | undefined {
  return facts.releases.filter((release) => coverageOf(release, now) === 'covered').sort((a, b) => compareReleases(facts, b, a))[0];
}

export function compareReleases(facts: Pick<LabelFacts, 'versionOrder'>, a: Pick<DecidingRelease, 'version' | 'date'>, b: Pick<DecidingRelease, 'version' | 'date'>): number {
  return facts.versionOrder === 'date' ? Date.parse(a.date) - Date.parse(b.date) : compareVersions(a.version, b.version);
}

const sameVersion = (a: string, b: string): boolean => a === b || compareVersions(a, b) === 0;
const reached = (moment: string, now: Date): boolean => now.getTime() >= Date.parse(moment);
