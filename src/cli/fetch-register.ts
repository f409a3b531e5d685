import { readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import type { FetchFile } from '../verification/register-files.ts';

const LARGEST = 8 * 1_048_576;
const PATIENCE = 10_000;

/** A register as a web server publishes it. Redirects are not followed: a register answers at its own address. */
export function fetchFromWeb(address: string): FetchFile {
  return async (path, again) => {
    const response = await fetch(new URL(path, address), { redirect: 'error', signal: AbortSignal.timeout(PATIENCE), ...(again && { cache: 'reload' as const }) }).catch(() => undefined);
    if (!response?.ok || Number(response.headers.get('content-length') ?? 0) > LARGEST) return response?.status === 404 ? 'missing' : 'unreachable';
    const bytes = await response.arrayBuffer().catch(() => undefined);
    return bytes && bytes.byteLength <= LARGEST ? new Uint8Array(bytes) : 'unreachable';
  };
}

/** A register as a build left it in a folder. */
export function fetchFromFolder(folder: string): FetchFile {
  const root = resolve(folder);
  return async (path) => {
    const file = join(root, path);
    if (!file.startsWith(root + sep)) return 'missing';
    return readFile(file).then((bytes) => new Uint8Array(bytes), (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? 'missing' : 'unreachable'));
  };
}
