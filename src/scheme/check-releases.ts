import type { Draft } from '../label/draft.ts';
import { error, warning, type Finding } from './finding.ts';
import type { Scheme } from './scheme.ts';

/** The software that the label speaks for, and the holes that are known in it. */
export function checkReleases(draft: Draft, scheme: Scheme, asOf: Date): Finding[] {
  const { releases } = draft;
  const found = releases.flatMap((release, i): Finding[] => [
    ...(Date.parse(release.date) > asOf.getTime() ? [error('release-in-future', ['releases', i, 'date'], { version: release.version, date: release.date })] : []),
    ...(releases.findIndex((each) => each.version === release.version) < i ? [error('release-twice', ['releases', i, 'version'], { version: release.version })] : []),
    ...(i > 0 && release.date < releases[i - 1]!.date ? [warning('release-order', ['releases', i, 'date'], { version: release.version, before: releases[i - 1]!.version })] : []),
    ...(scheme.updateRule[release.change].imageDigest === 'required' && !release.imageSha256 ? [error('digest-missing', ['releases', i, 'imageSha256'], { version: release.version })] : []),
  ]);
  return [...found, ...checkKnownIssues(draft)];
}

function checkKnownIssues(draft: Draft): Finding[] {
  const known = draft.releases.map((release) => release.version);
  const newest = known.at(-1)!;
  return (draft.knownIssues ?? []).flatMap((issue, i): Finding[] => {
    const path = ['knownIssues', i] as const;
    const named = { id: issue.id };
    const found: Finding[] = [];
    if (!issue.fixedIn) found.push(issue.exploited ? error('issue-exploited-unfixed', [...path, 'fixedIn'], named) : warning('issue-open', [...path, 'fixedIn'], named));
    else if (!known.includes(issue.fixedIn)) found.push(error('issue-fix-unknown', [...path, 'fixedIn'], { ...named, version: issue.fixedIn }));
    if (issue.fixedIn && issue.affected.includes(newest)) found.push(error('issue-affects-newest', [...path, 'affected'], { ...named, version: newest }));
    return found;
  });
}
