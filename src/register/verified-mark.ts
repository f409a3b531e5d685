import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** How far the ledger was checked on this machine. */
export interface VerifiedMark {
  read(): Mark | undefined;
  write(mark: Mark): void;
}

/** `digest`: over the trust list and the lines. `labelOf`: of each line, the label. */
interface Mark { readonly digest: string; readonly labelOf: readonly number[] }

/** The mark lies in `.holdmark/`, which is not part of the register. Whoever can write there can write anything on this machine;
 *  a clone has no mark and checks everything. A folder that cannot be written to costs time and nothing else. */
export function verifiedMark(root: string): VerifiedMark {
  const path = join(root, '.holdmark', 'verified.json');
  return {
    read: () => {
      try {
        const { digest, labelOf } = JSON.parse(readFileSync(path, 'utf8'));
        return typeof digest === 'string' && Array.isArray(labelOf) ? { digest, labelOf } : undefined;
      } catch {
        return undefined;
      }
    },
    write: (mark) => {
      try {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(`${path}.${process.pid}.tmp`, JSON.stringify(mark));
        renameSync(`${path}.${process.pid}.tmp`, path);
      } catch {
        return;
      }
    },
  };
}
