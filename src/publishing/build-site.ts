import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Register } from '../register/open-register.ts';
import type { StatusFiles } from '../register/status-files.ts';
import { sweepUnfinished, unfinishedPath } from '../register/unfinished.ts';
import { artworkStore, noArtwork } from './artwork-store.ts';
import { drawAhead } from './draw-ahead.ts';
import { holdSite } from './hold-site.ts';
import { putInPlace } from './put-in-place.ts';
import { buildTemplates } from './render-pages.ts';
import { siteDataOf } from './site-data-of.ts';
import { siteFiles } from './site-files.ts';
import type { SiteSource } from './site-source.ts';
import { keepSupersededParts } from './superseded-parts.ts';

const PROJECT = join(import.meta.dirname, '..', '..');

/** Everything that pages are rendered from. Compiles the templates where their sources changed. */
export async function siteSource(register: Register, status: StatusFiles, withArtwork = true): Promise<SiteSource> {
  const cacheDir = join(PROJECT, '.holdmark');
  const templates = await buildTemplates({ root: PROJECT, cacheDir });
  const artwork = withArtwork ? await artworkStore(PROJECT, cacheDir) : noArtwork;
  return { register, status, templates, artwork, site: siteDataOf(register, status, ['pack.svg', 'pack.png', 'preview.png']) };
}

export interface Built { readonly files: number; readonly bytes: number }

/** Builds the whole site into `out`, where it takes its place at the end: a build that stops leaves the old site as it was. Of that one
 *  only the parts of bundles stay that somebody may still be fetching, and what at its top is somebody else's. Needs no key and no
 *  clock. @returns files and bytes written   @throws Fault where no site may be, or status lists and ledger disagree */
export const buildSite = (seen: Register, out: string, progress: (files: number, path: string) => void, withArtwork = true): Promise<Built> =>
  holdSite(out, seen, async (register, status, site) => buildHeld(await siteSource(register, status, withArtwork), site, progress));

/** The same for whoever holds the site, in the folder `target`. */
export async function buildHeld(source: SiteSource, target: string, progress: (files: number, path: string) => void): Promise<Built> {
  const [unfinished, replaced] = [unfinishedPath(target), unfinishedPath(`${target}.before`)];
  for (const path of [target, `${target}.before`]) sweepUnfinished(path);
  for (const path of [unfinished, replaced]) await rm(path, { recursive: true, force: true });
  let files = 0;
  let bytes = 0;
  try {
    const write = writerBelow(unfinished);
    await drawAhead(source, (labels) => progress(files, `artwork of ${labels} of ${source.register.labels.length} labels`));
    for await (const file of siteFiles(source)) {
      await write(file.path, file.bytes);
      files += 1;
      bytes += file.bytes.length;
      progress(files, file.path);
    }
    await write();
    await keepSupersededParts(target, unfinished, source.status.signedAt);
    // To remove a large site takes a while: it goes out of the way first.
    putInPlace(unfinished, target, replaced);
  } finally {
    for (const path of [unfinished, replaced]) await rm(path, { recursive: true, force: true });
  }
  return { files, bytes };
}

/** So many files may be on their way to the disk while the next ones are made. */
const ON_THE_WAY = 64;

/** What writes files below a folder, in the background; without arguments, what waits for all of them. It throws what went wrong. */
function writerBelow(folder: string): (path?: string, bytes?: Uint8Array) => Promise<void> {
  const folders = new Map<string, Promise<unknown>>();
  const writing: Promise<unknown>[] = [];
  const write = async (file: string, bytes: Uint8Array): Promise<void> => {
    const made = folders.get(dirname(file)) ?? mkdir(dirname(file), { recursive: true });
    folders.set(dirname(file), made);
    await made;
    await writeFile(file, bytes);
  };
  return async (path, bytes) => {
    if (path !== undefined && bytes) writing.push(write(join(folder, path), bytes).then(() => undefined, (error: unknown) => error));
    if (path !== undefined && writing.length < ON_THE_WAY) return;
    const failure = (await Promise.all(writing.splice(0))).find((error) => error !== undefined);
    if (failure !== undefined) throw failure;
  };
}
