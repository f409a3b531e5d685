import { compareReleases, coverageOf } from '../label/standing.ts';
import type { LabelSubject } from '../label/statement.ts';
import { compareVersions } from '../label/versions.ts';
import type { Claim, Hole } from './claim.ts';
import { type Match, namesLabel, type Watched } from './match-claim.ts';
import type { ExploitedHole } from './read-kev.ts';

/** What all feeds together say of one hole and one label. */
export interface Judged {
  readonly hole: Hole;
  /** Versions of the label that have the hole, oldest first. */
  readonly affected: readonly string[];
  readonly exploited: boolean;
  /** The oldest release behind the affected ones that does not have it and is or was covered. */
  readonly fixedIn?: string;
  /** Whether there is a covered release without it: owners can update. */
  readonly remedied: boolean;
  /** A version with the fix that the label does not cover (yet). */
  readonly fixOffered?: string;
  /** Whether it is only being looked into. */
  readonly open: boolean;
  /** Matches that a statement of "not affected" outweighed, in words. */
  readonly silenced: readonly string[];
  readonly reasons: readonly string[];
  readonly sources: readonly Claim['source'][];
}

/** @param matches of this hole and this label   @param kev of this hole */
export function judgeHole(hole: Hole, { facts, sboms }: Watched, matches: readonly Match[], kev: ExploitedHole | undefined, now: Date): Judged {
  const known = facts.knownIssues?.find((issue) => hole.names.includes(issue.id));
  const reasons = matches.map(sayMatch);
  const by = new Map(facts.releases.map(({ version }) => [version, verdictOf(version, matches)]));
  for (const [version, { said }] of by) if (said) reasons.push(`${version}: ${said}`);

  const kevNames = kev && namesLabel(kev.vendor, kev.product, facts);
  const cleared = (version: string): boolean => by.get(version)?.kind === 'clear';
  const named = kevNames && matches.length === 0 && !known ? facts.releases.map(({ version }) => version) : [];
  if (kev && kevNames) reasons.push(`${nameOf(kev.source.file)}: ${kevNames.replace('the advisory', 'the catalogue')}; it gives no versions${named.length > 0 ? ', so all are taken to have the hole until somebody knows better' : ''}`);
  const affectedSet = new Set([...[...by].flatMap(([version, { kind }]) => (kind === 'affected' ? version : [])), ...(known?.affected ?? []), ...named].filter((version) => !cleared(version)));
  const affected = facts.releases.filter(({ version }) => affectedSet.has(version)).toSorted((a, b) => compareReleases(facts, a, b));
  if (known) reasons.push(`the label itself says that ${known.affected.join(', ') || 'no version'} ${known.affected.length === 1 ? 'has' : 'have'} ${known.id}`);
  if (kev) reasons.push(`${nameOf(kev.source.file)}: attackers use it (in the catalogue since ${kev.added})`);

  const newest = affected.at(-1);
  const later = facts.releases.filter((release) => newest && !affectedSet.has(release.version) && compareReleases(facts, release, newest) > 0).toSorted((a, b) => compareReleases(facts, a, b));
  // That nobody spoke of a release does not make it a fix.
  const isSpokenFor = (version: string): boolean => by.get(version)?.kind === 'clear' || (by.get(version)?.kind === 'unknown' && (
    matches.some((match) => match.by === 'product') || (matches.some((match) => match.by === 'component') && sboms.some(({ release }) => release === version))
    || (known?.fixedIn !== undefined && compareVersions(version, known.fixedIn) >= 0)));
  const fixes = later.filter(({ version }) => isSpokenFor(version));
  const unknown = later.filter(({ version }) => !isSpokenFor(version)).map(({ version }) => version);
  if (unknown.length > 0) reasons.push(`whether ${unknown.join(', ')} ${unknown.length === 1 ? 'has' : 'have'} it is not known: no advisory and no bill of materials speaks of it`);
  const remedied = fixes.some((release) => coverageOf(release, now) === 'covered');
  const fixedIn = remedied ? fixes.find((release) => ['covered', 'superseded'].includes(coverageOf(release, now)))?.version : undefined;
  const fixOffered = remedied ? undefined : fixes[0]?.version ?? offered(matches, facts) ?? known?.fixedIn;
  return {
    hole, affected: affected.map(({ version }) => version), exploited: kev !== undefined || known?.exploited === true, ...(fixedIn && { fixedIn }), remedied, ...(fixOffered && { fixOffered }),
    open: affected.length === 0 && [...by.values()].some(({ kind }) => kind === 'open'), silenced: [...by].flatMap(([version, { kind, said }]) => (kind === 'clear' && said !== undefined ? `${version}: ${said}` : [])), reasons,
    sources: [...new Map([...matches.map(({ claim }) => claim.source), ...(kev ? [kev.source] : [])].map((source) => [source.sha256, source])).values()],
  };
}

interface ReleaseVerdict { readonly kind: 'affected' | 'clear' | 'open' | 'unknown'; readonly said?: string }

/** What is said of the product itself outweighs what is said of its parts: the maker knows whether the part is used. Where the
 *  same is said to be affected and not, it counts as affected. */
function verdictOf(version: string, matches: readonly Match[]): ReleaseVerdict {
  const of = (by: Match['by'], ...statuses: readonly Claim['status'][]): Match | undefined => matches.find((match) => match.by === by && match.releases.includes(version) && statuses.includes(match.claim.status));
  const [affected, clear] = [of('product', 'affected'), of('product', 'not-affected', 'fixed')];
  if (affected && clear) return { kind: 'affected', said: `${affected.claim.source.id} says affected and ${clear.claim.source.id} says ${sayStatus[clear.claim.status]}: taken as affected, ask the maker` };
  if (affected) return { kind: 'affected' };
  const part = of('component', 'affected');
  const partClear = of('component', 'not-affected', 'fixed');
  const silencer = clear ?? partClear;
  if (silencer) return { kind: 'clear', ...(part && { said: `the match is silenced, because ${silencer.claim.source.id} says ${sayStatus[silencer.claim.status]}${silencer.claim.why ? ` (${silencer.claim.why})` : ''}` }) };
  if (part) return { kind: 'affected' };
  return of('product', 'under-investigation') ?? of('component', 'under-investigation') ? { kind: 'open' } : { kind: 'unknown' };
}

const sayStatus = { 'affected': 'affected', 'fixed': 'fixed', 'not-affected': 'not affected', 'under-investigation': 'under investigation' } as const;
const nameOf = (file: string): string => file.split('/').at(-1) ?? file;
const sayMatch = ({ claim, releases, because }: Match): string => `${claim.source.id} (${nameOf(claim.source.file)}): ${releases.join(', ') || 'a version that the label does not have is'} ${sayStatus[claim.status]}: ${because}`;

/** The version that the maker's advisory says is fixed, where the label does not have it. */
function offered(matches: readonly Match[], facts: LabelSubject): string | undefined {
  const versions = matches.flatMap(({ claim }) => (claim.status === 'fixed' && claim.subject.kind === 'product' && claim.versions.kind === 'some' ? claim.versions.exact : []));
  return versions.find((version) => !facts.releases.some((release) => release.version === version));
}
