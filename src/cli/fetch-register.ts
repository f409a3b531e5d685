import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { type Bytes, concatBytes } from '../encoding/bytes.ts';
import type { FetchFile } from '../verification/register-files.ts';
import { Misuse } from './terminal.ts';

const LARGEST = 8 * 1_048_576;
const PATIENCE = 10_000;

/** A register as a web server publishes it, which may be slow, endless or gone: at most 8 MiB and 10 seconds a file. Redirects are
 *  not followed: a register answers at its own address. */
export function fetchFromWeb(address: string): FetchFile {
  return async (path, again) => {
    try {
      const response = await fetch(new URL(path, address), { redirect: 'error', signal: AbortSignal.timeout(PATIENCE), ...(again && { cache: 'reload' as const }) });
      if (response.ok) return await wholeBody(response);
      await response.body?.cancel();
      return response.status === 404 || response.status === 410 ? 'missing' : 'unreachable';
    } catch {
      return 'unreachable';
    }
  };
}

/** Read piece by piece and dropped at the cap: a length that a host announces is only a word. */
async function wholeBody({ body }: Response): Promise<Bytes | 'unreachable'> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    size += part.length;
    if (size > LARGEST) return 'unreachable';
    parts.push(part);
  }
  return concatBytes(...parts);
}

/** A register as a build left it in a folder. @throws Misuse where there is no such folder: nothing would be found in it */
export function fetchFromFolder(folder: string): FetchFile {
  const root = resolve(folder);
  if (!existsSync(root)) throw new Misuse(`${folder}: there is no such folder`, 'give the folder of a built site, or its address');
  return async (path) => {
    const file = join(root, path);
    if (!file.startsWith(root + sep)) return 'missing';
    return readFile(file).then((bytes) => new Uint8Array(bytes), (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? 'missing' : 'unreachable'));
  };
}
