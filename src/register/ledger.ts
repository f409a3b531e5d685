import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from './fault.ts';
import { lockFolder } from './lock-folder.ts';

export const LINES_PER_FILE = 1_024;

/** The append-only ledger: `NNNNNN.jsonl`, 1,024 lines a file, so a line's number is file x 1,024 + line. Held as places on the
 *  disk: a hundred thousand statements are read, folded and let go again. */
export interface Ledger {
  /** Whole lines: the next statement's number. */
  readonly count: number;
  /** One signed statement, without its line feed. */
  line(number: number): string;
  /** All lines in order, a file in memory at a time. */
  lines(): Iterable<Uint8Array>;
  /** What stands behind the last line feed: a write that did not end. Writers set it aside. */
  readonly torn: string;
}

/** @throws Fault where a file is missing or has too many or too few lines */
export function readLedger(folder: string): Ledger {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^\d{6}\.jsonl$/.test(name)).sort() : [];
  const files = names.map((name, index) => {
    if (name !== fileName(index)) throw new Fault(`${join(folder, name)}: the file before it, ${fileName(index)}, is missing`, 'restore it from the repository: the ledger is never cut');
    const path = join(folder, name);
    const { ends, torn } = lineEnds(readFileSync(path));
    const last = index === names.length - 1;
    if (last ? ends.length > LINES_PER_FILE : ends.length !== LINES_PER_FILE || torn !== '') throw new Fault(`${path}: has ${ends.length} lines, not ${LINES_PER_FILE}`, 'restore it from the repository: the ledger is never edited');
    return { path, ends, torn };
  });
  const count = files.reduce((sum, { ends }) => sum + ends.length, 0);
  return {
    count,
    torn: files.at(-1)?.torn ?? '',
    line: (number) => {
      const file = files[Math.floor(number / LINES_PER_FILE)];
      const index = number % LINES_PER_FILE;
      if (!file || index >= file.ends.length) throw new RangeError(`the ledger has no line ${number}`);
      return readPart(file.path, index === 0 ? 0 : file.ends[index - 1]! + 1, file.ends[index]!);
    },
    *lines() {
      for (const { path, ends } of files) {
        const bytes = readFileSync(path);
        for (let index = 0; index < ends.length; index++) yield bytes.subarray(index === 0 ? 0 : ends[index - 1]! + 1, ends[index]);
      }
    },
  };
}

/** Where each line's feed stands, and the text behind the last one. */
function lineEnds(bytes: Buffer): { readonly ends: readonly number[]; readonly torn: string } {
  const ends: number[] = [];
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) ends.push(at);
  return { ends, torn: bytes.toString('utf8', (ends.at(-1) ?? -1) + 1) };
}

function readPart(path: string, from: number, to: number): string {
  const bytes = Buffer.alloc(to - from);
  const file = openSync(path, 'r');
  try {
    readSync(file, bytes, 0, bytes.length, from);
  } finally {
    closeSync(file);
  }
  return bytes.toString('utf8');
}

const fileName = (index: number): string => `${String(index).padStart(6, '0')}.jsonl`;
export const sha256OfLine = (line: string | Uint8Array): string => createHash('sha256').update(line).digest('hex');

/** Holds the ledger for one writer: whoever else wants to write waits, and finds what was appended meanwhile. A torn last line
 *  is set aside first; `report` is told. */
export async function withLedgerLock<T>(folder: string, report: (message: string) => void, write: (append: (lines: readonly string[]) => void) => Promise<T>): Promise<T> {
  mkdirSync(folder, { recursive: true });
  const unlock = await lockFolder(folder);
  try {
    setTornLineAside(folder, report);
    return await write((lines) => appendLines(folder, lines));
  } finally {
    unlock();
  }
}

/** Appends whole lines and returns once they are on the disk. Several lines that share a file go in one write. */
function appendLines(folder: string, lines: readonly string[]): void {
  let next = readLedger(folder).count;
  for (let at = 0; at < lines.length;) {
    const room = LINES_PER_FILE - (next % LINES_PER_FILE);
    const batch = lines.slice(at, at + room);
    appendDurably(join(folder, fileName(Math.floor(next / LINES_PER_FILE))), batch.map((line) => `${line}\n`).join(''));
    at += batch.length;
    next += batch.length;
  }
  syncFolder(folder);
}

function appendDurably(path: string, text: string): void {
  const bytes = Buffer.from(text);
  const file = openSync(path, 'a');
  try {
    for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A new file's name is safe only once its folder is. Not every system lets a folder be opened. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A crash while appending leaves a line without its end. It is moved, byte for byte, to a file beside the ledger; a line that
 *  is whole and only lacks its line feed is given it. */
function setTornLineAside(folder: string, report: (message: string) => void): void {
  const { count, torn } = readLedger(folder);
  if (torn === '') return;
  const path = join(folder, fileName(Math.floor(count / LINES_PER_FILE)));
  if (isWhole(torn)) {
    appendDurably(path, '\n');
    report(`${path}: the last statement had no line feed; it is whole and was kept`);
    return;
  }
  // Bytes, not text: a cut may fall inside a letter, and text would count that half letter wrong.
  const bytes = readFileSync(path);
  const end = bytes.lastIndexOf(10) + 1;
  const aside = join(folder, `torn-${count}-${sha256OfLine(bytes.subarray(end)).slice(0, 8)}.txt`);
  writeFileSync(aside, bytes.subarray(end));
  syncFolder(folder);
  const file = openSync(path, 'r+');
  try {
    ftruncateSync(file, end);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  report(`${path}: the last line was cut off while it was written; it was moved to ${aside}, and nothing that was signed is lost`);
}

function isWhole(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
