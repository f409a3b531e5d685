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
  place(number: number): LinePlace;
  /** One signed statement, without its line feed. */
  line(number: number): Bytes;
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

/** Where one line stands: its bytes in a file, without the line feed. */
export interface LinePlace { readonly number: number; readonly path: string; readonly from: number; readonly to: number }

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
  const place = (number: number): LinePlace => {
    const file = files[Math.floor(number / LINES_PER_FILE)];
    const index = number % LINES_PER_FILE;
    if (!file || index >= file.ends.length) throw new RangeError(`the ledger has no line ${number}`);
    return { number, path: file.path, from: startOfLine(file, index), to: file.ends[index]! };
  };
  return {
    count: files.reduce((sum, { ends }) => sum + ends.length, 0),
    torn: files.at(-1)?.torn ?? '',
    files,
    place,
    line: (number) => readPart(place(number)),
  };
}

/** One file with its bytes, which are good until the next call. @param last whether it may have fewer lines than the others   @throws Fault where it has too many or too few */
export function readLedgerFile({ path, stamp, size }: LedgerPlace, last: boolean): { readonly file: LedgerFile; readonly bytes: Bytes } {
  // A new piece of memory for each file would take longer to get than to fill.
  if (room.length < size) room = Buffer.allocUnsafeSlow(Math.ceil(size * 1.1));
  const bytes = room.subarray(0, readInto(path, room.subarray(0, size)));
  const { ends, torn } = linesOf(bytes, path, last);
  return { file: { path, stamp, ends, torn, sha256: hash('sha256', bytes.subarray(0, endOf({ ends }))) }, bytes };
}

let room: Buffer<ArrayBuffer> = Buffer.alloc(0);

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

/** @returns the bytes of one line */
export function readPart({ path, from, to }: Pick<LinePlace, 'path' | 'from' | 'to'>): Bytes {
  const bytes = Buffer.alloc(to - from);
  readInto(path, bytes, from);
  return bytes;
}

/** @returns how many bytes there were */
function readInto(path: string, bytes: Uint8Array, from = 0): number {
  const file = openSync(path, 'r');
  try {
    return readSync(file, bytes, 0, bytes.length, from);
  } finally {
    closeSync(file);
  }
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
