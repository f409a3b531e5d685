import { hash } from 'node:crypto';
import { closeSync, existsSync, openSync, read, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Bytes } from '../encoding/bytes.ts';
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
  line(number: number): Bytes;
  /** All lines in order, a file in memory at a time. */
  lines(): Iterable<Uint8Array>;
}

export interface LedgerFile {
  readonly path: string;
  /** Which file it is, how long, and when it was changed. Within one process a file with the same stamp is not read again. */
  readonly stamp: string;
  /** Where each line's feed stands. */
  readonly ends: readonly number[];
  readonly torn: string;
  /** SHA-256 of its whole lines. */
  readonly sha256: string;
}

/** A file of the ledger as it lies on the disk, not read yet. */
export interface LedgerPlace extends Pick<LedgerFile, 'path' | 'stamp'> {
  /** Bytes. */
  readonly size: number;
}

/** @throws Fault where a file is missing */
export function ledgerPlaces(folder: string): readonly LedgerPlace[] {
  return ledgerNames(folder).map((name) => {
    const path = join(folder, name);
    const { dev, ino, size, mtimeNs } = statSync(path, { bigint: true });
    return { path, stamp: [dev, ino, size, mtimeNs].join(), size: Number(size) };
  });
}

export function ledgerOf(files: readonly LedgerFile[]): Ledger {
  return {
    count: files.reduce((sum, { ends }) => sum + ends.length, 0),
    torn: files.at(-1)?.torn ?? '',
    files,
    line: (number) => {
      const file = files[Math.floor(number / LINES_PER_FILE)];
      const index = number % LINES_PER_FILE;
      if (!file || index >= file.ends.length) throw new RangeError(`the ledger has no line ${number}`);
      return readPart(file.path, startOfLine(file, index), file.ends[index]!);
    },
    *lines() {
      for (const file of files) {
        const bytes = readFileSync(file.path);
        for (const [index, end] of file.ends.entries()) yield bytes.subarray(startOfLine(file, index), end);
      }
    },
  };
}

/** Reads one file after the other, the next one in the background while the caller works on this one.
 *  @param from which to begin with   @throws Fault where one has too many or too few lines */
export async function* readLedgerFiles(places: readonly LedgerPlace[], from: number): AsyncIterable<{ readonly file: Promise<LedgerFile>; readonly ends: readonly number[]; readonly bytes: Bytes }> {
  const first = places[from];
  let next = first && readInBackground(first.path, first.size);
  for (let index = from; next; index++) {
    const { path, stamp } = places[index]!;
    const bytes = await next;
    const following = places[index + 1];
    next = following && readInBackground(following.path, following.size);
    const { ends, torn } = linesOf(bytes, path, !following);
    const digest = sha256InBackground(bytes.subarray(0, endOf({ ends })));
    yield { file: digest.then((sha256) => ({ path, stamp, ends, torn, sha256 })), ends, bytes };
  }
}

/** Whether a file begins with all that was read of it before: told by its stamp within one process, else by every byte. */
export async function stillBegins(place: LedgerPlace, before: LedgerFile): Promise<boolean> {
  if (place.stamp === before.stamp) return true;
  return place.size >= endOf(before) && (await sha256InBackground(await readInBackground(place.path, endOf(before)))) === before.sha256;
}

/** How many whole lines the ledger has and what stands behind them, from its last file alone. */
export function ledgerEnd(folder: string): { readonly count: number; readonly torn: string } {
  const names = ledgerNames(folder);
  const last = names.at(-1);
  if (last === undefined) return { count: 0, torn: '' };
  const { ends, torn } = linesOf(readFileSync(join(folder, last)), join(folder, last), true);
  return { count: (names.length - 1) * LINES_PER_FILE + ends.length, torn };
}

function ledgerNames(folder: string): readonly string[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^\d{6}\.jsonl$/.test(name)).sort() : [];
  const stray = names.findIndex((name, index) => name !== fileName(index));
  if (stray >= 0) throw new Fault(`${join(folder, names[stray]!)}: the file before it, ${fileName(stray)}, is missing`, 'restore it from the repository: the ledger is never cut');
  return names;
}

function linesOf(bytes: Buffer<ArrayBuffer>, path: string, last: boolean): Pick<LedgerFile, 'ends' | 'torn'> {
  const ends: number[] = [];
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) ends.push(at);
  const torn = bytes.toString('utf8', endOf({ ends }));
  if (last ? ends.length > LINES_PER_FILE : ends.length !== LINES_PER_FILE || torn !== '') throw new Fault(`${path}: has ${ends.length} lines, not ${LINES_PER_FILE}`, 'restore it from the repository: the ledger is never edited');
  return { ends, torn };
}

export const startOfLine = ({ ends }: Pick<LedgerFile, 'ends'>, line: number): number => (line === 0 ? 0 : ends[line - 1]! + 1);
/** Of its whole lines. */
export const endOf = ({ ends }: Pick<LedgerFile, 'ends'>): number => startOfLine({ ends }, ends.length);

function readPart(path: string, from: number, to: number): Bytes {
  const bytes = Buffer.alloc(to - from);
  const file = openSync(path, 'r');
  try {
    readSync(file, bytes, 0, bytes.length, from);
  } finally {
    closeSync(file);
  }
  return bytes;
}

/** The beginning of a file, in one request to the system: it is read while this process is at work. */
function readInBackground(path: string, size: number): Promise<Buffer<ArrayBuffer>> {
  const file = openSync(path, 'r');
  return new Promise<Buffer<ArrayBuffer>>((resolve, reject) => {
    read(file, Buffer.allocUnsafeSlow(size), 0, size, 0, (error, length, bytes) => (error ? reject(error) : resolve(bytes.subarray(0, length))));
  }).finally(() => closeSync(file));
}

export const fileName = (index: number): string => `${String(index).padStart(6, '0')}.jsonl`;
export const sha256OfLine = (line: string | Uint8Array): string => hash('sha256', line);
const sha256InBackground = async (bytes: Bytes): Promise<string> => Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
