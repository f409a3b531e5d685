import type { Scheme } from '../scheme/scheme.ts';
import type { Draft } from './draft.ts';
import { compareReleases } from './standing.ts';
import type { LabelFacts, Release } from './statement.ts';

/** What a label says when it is issued from a draft: the draft's facts under the scheme's name, its newest release covered and
 *  the older ones superseded by it. */
export function draftFacts(draft: Draft, scheme: Scheme, at: string): LabelFacts {
  const { scheme: _, schemeVersion: _version, releases: drafted, ...facts } = draft;
  const newestFirst = drafted.map((release): Release => ({ ...release, coverage: 'covered', since: at, reason: 'first-issue' }))
    .sort((a, b) => compareReleases(draft, b, a));
  const newest = newestFirst[0]!;
  const releases = newestFirst.map((release) => (release === newest ? release : { ...release, coverage: 'superseded' as const, supersededBy: newest.version }));
  return { ...facts, scheme: { id: scheme.id, version: scheme.version, name: scheme.name, owner: scheme.owner }, releases };
}
