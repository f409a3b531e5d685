import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { type ArtworkFacts, artworkFacts } from '../artwork/artwork-facts.ts';
import type { ArtworkFile, ArtworkRequest } from '../artwork/draw-artwork.ts';
import { sourcesDigest } from './sources-digest.ts';

/** Draws artwork once. Most events change nothing that is printed, so most of what a build needs was drawn before. */
export interface ArtworkStore {
  /** All files of a label in one language, in the order of their names. */
  draw(request: ArtworkRequest): AsyncIterable<ArtworkFile>;
  /** What is to be drawn before `draw` finds it kept, or undefined where it is. */
  missing(request: ArtworkRequest): ArtworkToDraw | undefined;
  /** `preview.png`, what a link to a label's page looks like; or nothing, for whoever wants the pages only. */
  preview(facts: ArtworkFacts, picture: Uint8Array | undefined): AsyncIterable<ArtworkFile>;
}

/** Artwork that is not kept yet, and the folder that it belongs into. */
export interface ArtworkToDraw { readonly folder: string; readonly request: ArtworkRequest }

/** Keeps what was drawn by a digest of everything that is printed and of the code that draws it.
 *  @param root the project's folder */
export async function artworkStore(root: string, cacheDir: string): Promise<ArtworkStore> {
  const drawnBy = await sourcesDigest(root, ['src/artwork']);
  const folderOf = (made: readonly unknown[]): string => join(cacheDir, 'artwork', createHash('sha256').update(JSON.stringify([drawnBy, ...made])).digest('hex').slice(0, 24));
  const kept = async function* (folder: string, draw: () => AsyncIterable<ArtworkFile>): AsyncIterable<ArtworkFile> {
    const names = await readdir(folder).catch(async () => { await drawInto(folder, draw()); return readdir(folder); });
    for (const file of names.toSorted()) yield { file, bytes: await readFile(join(folder, file)) };
  };
  const folderFor = (request: ArtworkRequest): string => {
    const { statement, wording, language, config, placements, themes, pictures } = request;
    return folderOf([artworkFacts(statement, request, wording, language), config.languages[0], statement.credentialSubject.attestation.date, placements, themes, pictures]);
  };
  return {
    draw: (request) => kept(folderFor(request), async function* () {
      // Loaded only where something is drawn: most events change nothing that is printed.
      const { drawArtwork } = await import('../artwork/draw-artwork.ts');
      yield* drawArtwork(request);
    }),
    missing(request) {
      const folder = folderFor(request);
      return existsSync(folder) ? undefined : { folder, request };
    },
    preview: ({ qrText: _, compactText: __, ...facts }, picture) => kept(folderOf(['preview', facts, picture && createHash('sha256').update(picture).digest('hex')]), async function* () {
      const { drawPreview } = await import('../artwork/draw-preview.ts');
      yield { file: 'preview.png', bytes: await drawPreview(facts, picture) };
    }),
  };
}

/** For whoever wants the pages only. */
export const noArtwork: ArtworkStore = { async *draw() {}, missing: () => undefined, async *preview() {} };

/** The folder appears whole or not at all. */
export async function drawInto(folder: string, drawing: AsyncIterable<ArtworkFile>): Promise<void> {
  const unfinished = `${folder}.${process.pid}.${threadId}.tmp`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  for await (const { file, bytes } of drawing) await writeFile(join(unfinished, file), bytes);
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true, force: true }));
}
