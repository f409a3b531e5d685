import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { standingAt } from '../label/standing.ts';
import type { LabelRecord } from '../register/label-record.ts';
import type { Register } from '../register/open-register.ts';
import { buildHeld, siteSource } from './build-site.ts';
import { holdSite } from './hold-site.ts';
import { MONTHS } from './ended-feed-files.ts';
import { missingFile } from './missing-file.ts';
import { type PublishedMark, publishedMark, readPublishedMark } from './published-mark.ts';
import { replaceFiles } from '../register/replace-file.ts';
import { sweepUnfinished, unfinishedPath } from '../register/unfinished.ts';
import { newFiles } from './site-files.ts';
import type { SiteSource } from './site-source.ts';
import { keepSupersededParts } from './superseded-parts.ts';

export interface Published {
  /** Whether everything was built anew, because there was no site, its pages are made differently now, or files of it were missing. */
  readonly whole: boolean;
  /** The first file that was found missing. */
  readonly missing?: string;
  readonly written: number;
  readonly labels: number;
}

/** Brings a published site up to the register: writes the pages, artwork and files of the labels that changed, the new statements,
 *  the status lists and the feeds, and leaves all other files as they are. Each file is replaced whole; what decides freshness
 *  comes last, so a reader sees the old site or the new one. Pages come out as in a full build. Where files turn out to be missing
 *  then, the whole site is built anew: what changed is live by that time. */
export const publishSite = (seen: Register, out: string, progress: (files: number, path: string) => void): Promise<Published> =>
  holdSite(out, seen, async (register, status, folder) => publishHeld(await siteSource(register, status), folder, progress));

async function publishHeld(source: SiteSource, folder: string, progress: (files: number, path: string) => void): Promise<Published> {
  const mark = readPublishedMark(folder);
  const now = publishedMark(source, mark?.top ?? []);
  if (!mark || mark.made !== now.made || mark.statements > now.statements) return buildWhole(source, folder, progress);
  const published = await publishNew(source, folder, mark, progress);
  const missing = missingFile(source, folder, mark.top);
  return missing === undefined ? published : { ...(await buildWhole(source, folder, progress)), missing };
}

async function buildWhole(source: SiteSource, folder: string, progress: (files: number, path: string) => void): Promise<Published> {
  const { files } = await buildHeld(source, folder, progress);
  return { whole: true, written: files, labels: source.register.labels.length };
}

async function publishNew(source: SiteSource, folder: string, mark: PublishedMark, progress: (files: number, path: string) => void): Promise<Published> {
  const { register, status } = source;
  const changed = changedLabels(register.labels, mark, status.signedAt);
  const placeOf = (path: string): string => join(folder, path);
  sweepUnfinished(folder);
  let written = 0;
  const months = new Set<string>();
  await replaceFiles(unfinishedPath(folder), (async function* () {
    for await (const { path, bytes } of newFiles(source, changed, mark, (each) => existsSync(placeOf(each)))) {
      if (path.startsWith(MONTHS)) months.add(path);
      if (existsSync(placeOf(path)) && readFileSync(placeOf(path)).equals(bytes)) continue;
      written += 1;
      progress(written, path);
      yield { path: placeOf(path), content: bytes };
    }
  })());
  for (const name of namesIn(placeOf(MONTHS))) if (!months.has(MONTHS + name)) rmSync(placeOf(MONTHS + name));
  await keepSupersededParts(folder, folder, status.signedAt);
  return { whole: false, written, labels: changed.length };
}

const namesIn = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder) : []);

/** Labels with a statement that the site does not know, and those that a signed date has moved since. */
function changedLabels(labels: readonly LabelRecord[], mark: PublishedMark, now: Date): readonly LabelRecord[] {
  const before = new Date(mark.signedAt);
  return labels.filter(({ listed, statementNumbers }) =>
    (statementNumbers.at(-1) ?? 0) >= mark.statements || standingAt(listed, before).kind !== standingAt(listed, now).kind);
}
