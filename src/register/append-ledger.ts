import { closeSync, existsSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileName, ledgerEnd, LINES_PER_FILE, sha256OfLine } from './ledger.ts';
import { lockFolder } from './lock-folder.ts';

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

/** Appends whole lines and returns once they are on the disk. Several lines that share a file go in one write. Where one of them does
 *  not fit onto the disk none stays: whoever tries again would write the others twice. */
function appendLines(folder: string, lines: readonly string[]): void {
  let next = ledgerEnd(folder).count;
  const touched: (readonly [path: string, size: number])[] = [];
  try {
    for (let at = 0; at < lines.length;) {
      const room = LINES_PER_FILE - (next % LINES_PER_FILE);
      const batch = lines.slice(at, at + room);
      const path = join(folder, fileName(Math.floor(next / LINES_PER_FILE)));
      touched.push([path, existsSync(path) ? statSync(path).size : 0]);
      appendDurably(path, batch.map((line) => `${line}\n`).join(''));
      at += batch.length;
      next += batch.length;
    }
  } catch (error) {
    for (const [path, size] of touched.reverse()) if (existsSync(path)) truncateDurably(path, size);
    throw error;
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

function truncateDurably(path: string, size: number): void {
  const file = openSync(path, 'r+');
  try {
    ftruncateSync(file, size);
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
  const { count, torn } = ledgerEnd(folder);
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
  truncateDurably(path, end);
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
