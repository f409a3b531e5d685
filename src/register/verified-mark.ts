import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** How far the ledger's signatures were checked on this machine: so many lines, with this digest over trust list and lines. */
export interface VerifiedMark {
  read(): { readonly count: number; readonly digest: string };
  write(mark: { readonly count: number; readonly digest: string }): void;
}

/** The mark lies in `.holdmark/`, which is not part of the register. Whoever can write there can write anything on this machine;
 *  a clone has no mark and checks everything. A folder that cannot be written to costs time and nothing else. */
export function verifiedMark(root: string): VerifiedMark {
  const path = join(root, '.holdmark', 'verified.json');
  return {
    read: () => {
      try {
        const { count, digest } = JSON.parse(readFileSync(path, 'utf8'));
        return { count: Number(count), digest: String(digest) };
      } catch {
        return { count: 0, digest: '' };
      }
    },
    write: ({ count, digest }) => {
      try {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(`${path}.${process.pid}.tmp`, JSON.stringify({ count, digest }));
        renameSync(`${path}.${process.pid}.tmp`, path);
      } catch {
        return;
      }
    },
  };
}
