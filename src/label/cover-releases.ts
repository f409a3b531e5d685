import { addDays } from '../encoding/rfc3339.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { EventInput, NewRelease } from './events.ts';
import { type Refused, refuse } from './refusal.ts';
import { compareReleases, coverageOf } from './standing.ts';
import type { LabelFacts, ReasonCode, Release } from './statement.ts';

type Cover = Extract<EventInput, { kind: 'cover' }>;

/** The releases after new ones were announced or provisional ones decided, all or none. A release that is covered supersedes the
 *  covered and provisional ones before it, in the statement's own order. */
export function coverReleases(facts: LabelFacts, event: Cover, scheme: Scheme): readonly Release[] | Refused {
  if (event.releases.length === 0) return refuse('no-release');
  let releases: readonly Release[] = facts.releases;
  for (const release of event.releases) {
    const next = coverOne({ ...facts, releases }, release, event, scheme);
    if ('refusal' in next) return next;
    releases = next;
  }
  return releases;
}

function coverOne(facts: LabelFacts, announced: NewRelease, event: Cover, scheme: Scheme): readonly Release[] | Refused {
  const { assessed, ...release } = announced;
  const known = facts.releases.find((each) => each.version === release.version);
  if (known && !canBeDecided(known, event, assessed)) return refuse('version-exists', { version: release.version });
  const rule = scheme.updateRule[release.change];
  if (!known && rule.imageDigest === 'required' && !release.imageSha256) return refuse('digest-missing', { version: release.version });

  const coverage = assessed ?? rule.coverage;
  const covered: Release = {
    ...(known ?? release), coverage, since: event.at, reason: known ? event.reason.code : reasonOf(release),
    ...(coverage === 'provisional' && { reviewBy: addDays(event.at, scheme.reviewDays) }),
  };
  const decided = coverage === 'provisional' ? covered : withoutReview(covered);
  const newest = facts.releases.toSorted((a, b) => compareReleases(facts, b, a))[0];
  if (!known && newest && compareReleases(facts, decided, newest) < 0 && !event.backport) return refuse('version-older', { version: release.version, newest: newest.version });
  const others = facts.releases.filter((each) => each !== known).map((each) => supersede(each, decided, facts, event));
  return [...others, decided].sort((a, b) => compareReleases(facts, b, a));
}

// A check ends for a release that waits for one, or that was refused and has been looked at again.
const canBeDecided = (known: Release, event: Cover, assessed: NewRelease['assessed']): boolean =>
  assessed !== undefined && ['provisional', 'not-covered'].includes(coverageOf(known, new Date(event.at)));

function supersede(older: Release, by: Release, facts: LabelFacts, event: Cover): Release {
  const replaced = by.coverage === 'covered' && (older.coverage === 'covered' || older.coverage === 'provisional') && compareReleases(facts, older, by) < 0;
  return replaced ? { ...withoutReview(older), coverage: 'superseded', since: event.at, supersededBy: by.version } : older;
}

function withoutReview(release: Release): Release {
  const { reviewBy: _, ...rest } = release;
  return rest;
}

function reasonOf(release: Pick<Release, 'change'>): ReasonCode {
  switch (release.change) {
    case 'first': return 'first-issue';
    case 'substantial': return 'substantial-change';
    default: return release.change;
  }
}
