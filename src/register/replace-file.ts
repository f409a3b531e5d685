import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sweepUnfinished, unfinishedPath } from './unfinished.ts';

/** Readers see the old file or the new one, never half of either. On a full disk nothing unfinished stays, and what a killed process left
 *  is removed by the next one. */
export function replaceFile(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  sweepUnfinished(path);
  const temporary = unfinishedPath(path);
  try {
    writeFileSync(temporary, content);
    const file = openSync(temporary, 'r');
    fsyncSync(file);
    closeSync(file);
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Many files at once: each is written into the folder `unfinished` while the next one is made, and when all of them are on the disk
 *  they take their places, one after the other. Where one cannot be made, none does.
 *  @param unfinished on the same disk as their places; is removed in the end */
export async function replaceFiles(unfinished: string, files: AsyncIterable<{ readonly path: string; readonly content: Uint8Array }>): Promise<void> {
  const waiting: { readonly path: string; readonly temporary: string; readonly written: Promise<unknown> }[] = [];
  try {
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true });
    for await (const { path, content } of files) {
      const temporary = join(unfinished, String(waiting.length));
      waiting.push({ path, temporary, written: writeDurably(temporary, content).then(() => undefined, (error: unknown) => error) });
    }
    for (const { written } of waiting) {
      const error = await written;
      if (error !== undefined) throw error;
    }
    for (const { path, temporary } of waiting) {
      mkdirSync(dirname(path), { recursive: true });
      renameSync(temporary, path);
    }
  } finally {
    await Promise.all(waiting.map(({ written }) => written));
    rmSync(unfinished, { recursive: true, force: true });
  }
}

async function writeDurably(path: string, content: Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}
