import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { artworkFacts } from '../artwork/artwork-facts.ts';
import { type ArtworkFile, type ArtworkRequest, drawArtwork } from '../artwork/draw-artwork.ts';
import { sourcesDigest } from './sources-digest.ts';

/** Draws artwork once. Most events change nothing that is printed, so most of what a build needs was drawn before. */
export interface ArtworkStore {
  /** All files of a label in one language, in the order of their names. */
  draw(request: ArtworkRequest): AsyncIterable<ArtworkFile>;
}

/** Keeps what was drawn by a digest of everything that is printed and of the code that draws it.
 *  @param root the project's folder */
export async function artworkStore(root: string, cacheDir: string): Promise<ArtworkStore> {
  const drawnBy = await sourcesDigest(root, ['src/artwork']);
  return {
    async *draw(request) {
      const { statement, wording, language, config, placements, themes, pictures } = request;
      const facts = artworkFacts(statement, request, wording, language);
      const key = createHash('sha256').update(JSON.stringify([drawnBy, facts, config.languages[0], statement.credentialSubject.attestation.date, placements, themes, pictures])).digest('hex').slice(0, 24);
      const folder = join(cacheDir, 'artwork', key);
      const names = await readdir(folder).catch(() => drawInto(folder, request));
      for (const file of names.toSorted()) yield { file, bytes: await readFile(join(folder, file)) };
    },
  };
}

/** For whoever wants the pages only. */
export const noArtwork: ArtworkStore = { async *draw() {} };

/** The folder appears whole or not at all. */
async function drawInto(folder: string, request: ArtworkRequest): Promise<string[]> {
  const unfinished = `${folder}.${process.pid}.tmp`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  for await (const { file, bytes } of drawArtwork(request)) await writeFile(join(unfinished, file), bytes);
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true, force: true }));
  return readdir(folder);
}
