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
export function judgeHole(hole: Hole, watched: Watched, matches: readonly Match[], kev: ExploitedHole | undefined, now: Date): Judged {
  const { facts } = watched;
  const known = facts.knownIssues?.find((issue) => hole.names.includes(issue.id));
  const verdicts: Verdicts = new Map(facts.releases.map(({ version }) => [version, verdictOf(version, matches)]));
  const kevNames = kev && namesLabel(kev.vendor, kev.product, facts);
  const isAffected = (version: string): boolean => verdicts.get(version)?.kind !== 'clear' && (verdicts.get(version)?.kind === 'affected' || known?.affected.includes(version) === true || (kevNames !== undefined && matches.length === 0 && !known));
  const oldestFirst = facts.releases.toSorted((a, b) => compareReleases(facts, a, b));
  const affected = oldestFirst.filter(({ version }) => isAffected(version)).map(({ version }) => version);

  const later = affected.length === 0 ? [] : oldestFirst.slice(oldestFirst.findLastIndex(({ version }) => isAffected(version)) + 1);
  const fixes = later.filter(({ version }) => isSpokenFor(version, verdicts, watched, matches, known?.fixedIn));
  const unknown = later.filter((release) => !fixes.includes(release)).map(({ version }) => version);
  const remedied = fixes.some((release) => coverageOf(release, now) === 'covered');
  const fixedIn = remedied ? fixes.find((release) => ['covered', 'superseded'].includes(coverageOf(release, now)))?.version : undefined;
  const fixOffered = remedied ? undefined : fixes[0]?.version ?? offered(matches, facts) ?? known?.fixedIn;
  return {
    hole, affected, exploited: kev !== undefined || known?.exploited === true, remedied, ...(fixedIn && { fixedIn }), ...(fixOffered && { fixOffered }),
    open: affected.length === 0 && [...verdicts.values()].some(({ kind }) => kind === 'open'),
    silenced: [...verdicts].flatMap(([version, { kind, said }]) => (kind === 'clear' && said !== undefined ? `${version}: ${said}` : [])),
    reasons: [
      ...matches.map(sayMatch), ...[...verdicts].flatMap(([version, { said }]) => (said === undefined ? [] : `${version}: ${said}`)),
      ...(kev && kevNames ? [`${nameOf(kev.source.file)}: ${kevNames.replace('the advisory', 'the catalogue')}${matches.length === 0 && !known ? '; it gives no versions, so all are taken to have the hole until somebody knows better' : ''}`] : []),
      ...(known ? [`the label itself says that ${known.affected.join(', ') || 'no version'} ${known.affected.length === 1 ? 'has' : 'have'} ${known.id}`] : []),
      ...(kev ? [`${nameOf(kev.source.file)}: attackers use it (in the catalogue since ${kev.added})`] : []),
      ...(unknown.length > 0 ? [`whether ${unknown.join(', ')} ${unknown.length === 1 ? 'has' : 'have'} it is not known: no advisory and no bill of materials speaks of it`] : []),
    ],
    sources: [...new Map([...matches.map(({ claim }) => claim.source), ...(kev ? [kev.source] : [])].map((source) => [source.sha256, source])).values()],
  };
}

type Verdicts = ReadonlyMap<string, ReleaseVerdict>;

/** Whether a release that is not affected is known not to be. That nobody spoke of it does not make it a fix. */
function isSpokenFor(version: string, verdicts: Verdicts, { sboms }: Watched, matches: readonly Match[], knownFix: string | undefined): boolean {
  const verdict = verdicts.get(version)?.kind;
  if (verdict === 'clear') return true;
  const inProductRange = matches.some((match) => match.by === 'product');
  const inSbom = matches.some((match) => match.by === 'component') && sboms.some(({ release }) => release === version);
  return verdict === 'unknown' && (inProductRange || inSbom || (knownFix !== undefined && compareVersions(version, knownFix) >= 0));
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
