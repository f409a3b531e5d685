import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from './fault.ts';

export const LINES_PER_FILE = 1_024;

/** The append-only ledger: `NNNNNN.jsonl`, 1,024 lines a file, so a line's number is file x 1,024 + line. Held as places on the
 *  disk: a hundred thousand statements are read, folded and let go again. */
export interface Ledger {
  /** Whole lines: the next statement's number. */
  readonly count: number;
  /** What stands behind the last line feed: a write that did not end. Writers set it aside. */
  readonly torn: string;
  readonly files: readonly LedgerFile[];
  /** One signed statement, without its line feed. */
  line(number: number): string;
  /** The lines from a number on, in order, a file in memory at a time. */
  lines(from?: number): Iterable<Uint8Array>;
}

interface LedgerFile {
  readonly path: string;
  /** Which file it is, how long, and when it was changed: a file with the same stamp is not read again. */
  readonly stamp: string;
  /** Where each line's feed stands. */
  readonly ends: readonly number[];
  readonly torn: string;
  /** SHA-256 of its whole lines. */
  readonly sha256: string;
}

/** @param before the same ledger as this process read it a moment ago
 *  @throws Fault where a file is missing or has too many or too few lines */
export function readLedger(folder: string, before?: Ledger): Ledger {
  const names = ledgerNames(folder);
  const files = names.map((name, index) => {
    const path = join(folder, name);
    const { dev, ino, size, mtimeNs } = statSync(path, { bigint: true });
    const stamp = [dev, ino, size, mtimeNs].join();
    const known = before?.files[index];
    return known?.stamp === stamp ? known : readFile(path, stamp, index === names.length - 1);
  });
  return {
    count: files.reduce((sum, { ends }) => sum + ends.length, 0),
    torn: files.at(-1)?.torn ?? '',
    files,
    line: (number) => {
      const file = files[Math.floor(number / LINES_PER_FILE)];
      const index = number % LINES_PER_FILE;
      if (!file || index >= file.ends.length) throw new RangeError(`the ledger has no line ${number}`);
      return readPart(file.path, startOf(file, index), file.ends[index]!).toString('utf8');
    },
    *lines(from = 0) {
      for (const [index, file] of files.entries()) {
        const first = Math.max(0, from - index * LINES_PER_FILE);
        if (first >= file.ends.length) continue;
        const bytes = readFileSync(file.path);
        for (let line = first; line < file.ends.length; line++) yield bytes.subarray(startOf(file, line), file.ends[line]);
      }
    },
  };
}

/** Whether a ledger begins with all lines of an earlier reading. Files are told by their stamps, the one that was the last, and has
 *  grown since, by its bytes. */
export function continues(ledger: Ledger, before: Ledger): boolean {
  return before.files.every((earlier, index) => {
    const file = ledger.files[index];
    if (file?.stamp === earlier.stamp) return true;
    const end = (earlier.ends.at(-1) ?? -1) + 1;
    return file !== undefined && file.ends[earlier.ends.length - 1] === end - 1 && sha256OfLine(readPart(file.path, 0, end)) === earlier.sha256;
  });
}

/** How many whole lines the ledger has and what stands behind them, from its last file alone. */
export function ledgerEnd(folder: string): { readonly count: number; readonly torn: string } {
  const names = ledgerNames(folder);
  const last = names.at(-1);
  if (last === undefined) return { count: 0, torn: '' };
  const { ends, torn } = readFile(join(folder, last), '', true);
  return { count: (names.length - 1) * LINES_PER_FILE + ends.length, torn };
}

function ledgerNames(folder: string): readonly string[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^\d{6}\.jsonl$/.test(name)).sort() : [];
  const stray = names.findIndex((name, index) => name !== fileName(index));
  if (stray >= 0) throw new Fault(`${join(folder, names[stray]!)}: the file before it, ${fileName(stray)}, is missing`, 'restore it from the repository: the ledger is never cut');
  return names;
}

function readFile(path: string, stamp: string, last: boolean): LedgerFile {
  const bytes = readFileSync(path);
  const ends: number[] = [];
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) ends.push(at);
  const end = (ends.at(-1) ?? -1) + 1;
  const torn = bytes.toString('utf8', end);
  if (last ? ends.length > LINES_PER_FILE : ends.length !== LINES_PER_FILE || torn !== '') throw new Fault(`${path}: has ${ends.length} lines, not ${LINES_PER_FILE}`, 'restore it from the repository: the ledger is never edited');
  return { path, stamp, ends, torn, sha256: last ? sha256OfLine(bytes.subarray(0, end)) : '' };
}

const startOf = (file: LedgerFile, line: number): number => (line === 0 ? 0 : file.ends[line - 1]! + 1);

function readPart(path: string, from: number, to: number): Buffer {
  const bytes = Buffer.alloc(to - from);
  const file = openSync(path, 'r');
  try {
    readSync(file, bytes, 0, bytes.length, from);
  } finally {
    closeSync(file);
  }
  return bytes;
}

export const fileName = (index: number): string => `${String(index).padStart(6, '0')}.jsonl`;
export const sha256OfLine = (line: string | Uint8Array): string => createHash('sha256').update(line).digest('hex');
