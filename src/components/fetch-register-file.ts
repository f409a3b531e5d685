import { concatBytes } from '../encoding/bytes.ts';
import type { FetchFile } from '../verification/register-files.ts';

const LARGEST = 1_048_576;
const PATIENCE = 12_000;

/** Reads a file of the register from the host that served this page, which may be slow, full of lies or gone: at most 1 MiB, at
 *  most 12 seconds. Asks the way the page's preload links do, so that they are used. */
export const fetchRegisterFile: FetchFile = async (path, again) => {
  try {
    const response = await fetch(path, { signal: AbortSignal.timeout(PATIENCE), redirect: 'error', ...(again && { cache: 'reload' }) });
    if (response.status === 404 || response.status === 410) return 'missing';
    if (!response.ok || !response.body) return 'unreachable';
    const parts: Uint8Array[] = [];
    let size = 0;
    const reader = response.body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.length;
      if (size > LARGEST) {
        await reader.cancel();
        return 'unreachable';
      }
      parts.push(part.value);
    }
    return concatBytes(...parts);
  } catch {
    return 'unreachable';
  }
};
