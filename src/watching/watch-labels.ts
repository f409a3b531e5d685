import type { Statement } from '../label/statement.ts';
import { type Claim, type GivenFile, type Hole, shownLine } from './claim.ts';
import { judgeHole } from './judge-hole.ts';
import { matchClaim, namesLabel, releaseOf, type Watched } from './match-claim.ts';
import { vendorNames } from './plain-name.ts';
import { nearProducts } from './near-misses.ts';
import { type Proposal, proposeEvent } from './propose-event.ts';
import { readCsaf } from './read-csaf.ts';
import { type Exploited, indexKev, readKev } from './read-kev.ts';
import { readOsv } from './read-osv.ts';
import { readSbom } from './read-sbom.ts';
import { everyVersion } from './version-set.ts';

/** The files that were given, unread. */
export interface Feeds { readonly kev: readonly GivenFile[]; readonly csaf: readonly GivenFile[]; readonly osv: readonly GivenFile[]; readonly sboms: readonly GivenSbom[] }
export interface GivenSbom extends GivenFile {
  /** Number of the label whose product it describes. */
  readonly label: number;
  /** The firmware version, where the person said it. */
  readonly release?: string;
}
type Label = Pick<Statement, 'validUntil' | 'credentialSubject'>;

/** A file that is not what it was given as, or does not fit its label. */
export interface FeedFault { readonly file: string; readonly fault: string; readonly hint: string }
export interface WatchResult { readonly proposals: readonly Proposal[]; readonly notes: readonly string[] }

/** Holds published feeds against labels, and proposes with reasons what should happen to which. Pure: the same files give the same
 *  proposals. Every file that cannot be read is named; nothing is proposed then. */
export function watchLabels(labels: readonly Label[], feeds: Feeds, now: Date): WatchResult | { readonly faults: readonly FeedFault[] } {
  const faults: FeedFault[] = [];
  const notes: string[] = [];
  const read = <T extends object>(files: readonly GivenFile[], reader: (file: GivenFile) => T | { readonly fault: string; readonly hint: string }): readonly T[] => files.flatMap((file) => {
    const result = reader(file);
    if (!('fault' in result)) return [result];
    faults.push({ file: file.file, fault: result.fault, hint: result.hint });
    return [];
  });
  const kev = indexKev(read(feeds.kev, readKev).flat());
  const advisories = [...read(feeds.csaf, readCsaf), ...read(feeds.osv, readOsv)];
  const watched = labels.map((label) => ({ label, watched: withSboms(label, feeds.sboms, faults, notes) }));
  if (faults.length > 0) return { faults };
  notes.push(...advisories.flatMap((each) => each.notes));
  const claims = joinNames(advisories.flatMap((each) => each.claims));
  const found = watched.flatMap(({ label, watched: one }) => {
    const proposed = judgeLabel(label, one, claims, kev, now, notes);
    notes.push(...proposed.notes);
    return proposed.proposal ?? [];
  });
  return { proposals: found.map((proposal) => ({ ...proposal, reasons: proposal.reasons.map(({ hole, said }) => ({ hole, said: said.map(shownLine) })), hints: proposal.hints.map(shownLine) })), notes: [...new Set(notes.map(shownLine))] };
}

function judgeLabel(label: Label, watched: Watched, claims: readonly Claim[], kev: Exploited, now: Date, notes: string[]): ReturnType<typeof proposeEvent> {
  const facts = watched.facts;
  const met = claims.map((claim) => matchClaim(claim, watched));
  notes.push(...met.flatMap((each) => each.notes));
  const matches = met.flatMap((each) => each.matches);
  const holes = new Map<string, Hole>(matches.map(({ claim }) => [claim.hole.id, claim.hole]));
  const isNamed = (id: string): boolean => [...holes.values()].some(({ names }) => names.includes(id));
  for (const { id } of facts.knownIssues ?? []) if (!isNamed(id) && kev.byId.has(id)) holes.set(id, { id, names: [id] });
  for (const each of vendorNames(facts).flatMap((vendor) => kev.byVendor.get(vendor) ?? [])) {
    const hole = { id: each.id, names: [each.id], published: each.added };
    if (isNamed(each.id)) continue;
    if (namesLabel(each.vendor, each.product, facts)) holes.set(each.id, hole);
    else notes.push(...nearProducts({ hole, source: each.source, versions: everyVersion, status: 'affected' }, { kind: 'product', vendor: each.vendor, names: [each.product], models: [], imageSha256: [], words: `${each.vendor} ${each.product}` }, { facts, sboms: [] }));
  }
  const judged = [...holes.values()].map((hole) => judgeHole(hole, watched, matches.filter(({ claim }) => claim.hole.id === hole.id), hole.names.map((name) => kev.byId.get(name)).find((each) => each !== undefined), now));
  return proposeEvent(label, judged, now);
}

/** The same hole has a CVE in one feed and a GHSA in another: what shares a name is one, under its CVE where it has one. */
function joinNames(claims: readonly Claim[]): readonly Claim[] {
  const groups = new Map<string, Set<string>>();
  for (const { hole } of claims) {
    const joined = new Set(hole.names.flatMap((name) => [name, ...(groups.get(name) ?? [])]));
    for (const name of joined) groups.set(name, joined);
  }
  return claims.map((claim) => {
    const names = [...(groups.get(claim.hole.names[0] ?? '') ?? claim.hole.names)].sort();
    return { ...claim, hole: { ...claim.hole, names, id: names.find((name) => name.startsWith('CVE-')) ?? claim.hole.id } };
  });
}

function withSboms({ credentialSubject: facts }: Label, given: readonly GivenSbom[], faults: FeedFault[], notes: string[]): Watched {
  const sboms = given.filter(({ label }) => label === facts.label.number).flatMap((file) => {
    const sbom = readSbom(file);
    if ('fault' in sbom) { faults.push({ file: file.file, fault: sbom.fault, hint: sbom.hint }); return []; }
    if (sbom.unnamed > 0) notes.push(`${file.file}: ${sbom.unnamed} of ${sbom.unnamed + sbom.components.length} components cannot be looked up: package (purl) or version is missing`);
    const version = file.release ?? sbom.firmwareVersion ?? (facts.releases.length === 1 ? facts.releases[0]?.version : undefined);
    const release = version === undefined ? undefined : releaseOf(facts, version);
    if (release !== undefined) return [{ release, sbom }];
    const versions = facts.releases.map((each) => each.version).join(', ');
    faults.push(version === undefined
      ? { file: file.file, fault: 'does not say which firmware version it describes', hint: `say it: --sbom ${facts.label.code}@<version>=${file.file}, one of ${versions}` }
      : { file: file.file, fault: `describes version ${version}, which label ${facts.label.code} does not have`, hint: `its versions are ${versions}` });
    return [];
  });
  const without = facts.releases.map(({ version }) => version).filter((version) => !sboms.some(({ release }) => release === version));
  if (sboms.length > 0 && without.length > 0) notes.push(`${facts.label.code}: no bill of materials was given for ${without.join(', ')}: whether they have a part with a hole is not known`);
  return { facts, sboms };
}
