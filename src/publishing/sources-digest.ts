import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** A digest of everything below these folders, and of what is installed, 16 hexadecimal digits: what was made from them is made
 *  again when it changes. */
export async function sourcesDigest(root: string, folders: readonly string[]): Promise<string> {
  const digest = createHash('sha256');
  const files = (await Promise.all(folders.map((folder) => filesBelow(join(root, folder))))).flat();
  for (const file of [join(root, 'astro.config.mjs'), join(root, 'package-lock.json'), ...files].sort()) {
    digest.update(`${relative(root, file)}\0`).update(createHash('sha256').update(await readFile(file)).digest());
  }
  return digest.digest('hex').slice(0, 16);
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
