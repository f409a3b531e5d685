import { closeSync, createReadStream, existsSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, renameSync, writeSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { csvRows } from '../../articles/csv-rows.ts';
import { csvLine } from '../../articles/safe-cell.ts';
import { canonicalJson, type JsonObject } from '../../encoding/canonical-json.ts';
import { Fault } from '../../register/fault.ts';
import { lockFolder } from '../../register/lock-folder.ts';
import { replaceFile } from '../../register/replace-file.ts';

/** Where the files of one run go. Files stand there whole or not at all. The table of the units has its name only when everything has been
 *  made; until then it says how far the run has come, and the same command goes on from there. */
export interface UnitFolder {
  /** Units that are in the table already, of a run that was interrupted. */
  readonly kept: number;
  /** Their rows. */
  keptRows(): AsyncGenerator<readonly string[]>;
  /** Writes one file. On a network's disk many take as long as one. @param path in the folder   @param pieces one after the other */
  file(path: string, pieces: readonly Uint8Array[]): Promise<void>;
  /** Opens a file that is written piece by piece. It has its name when it is closed. */
  growing(path: string): { write(bytes: Uint8Array): void; close(): void };
  /** Adds units whose files stand. */
  rows(rows: readonly (readonly string[])[]): void;
  /** Everything has been made. */
  finish(): void;
  /** Lets go of the folder. */
  close(): void;
}

export const TABLE = 'units.csv';
const UNFINISHED = `${TABLE}.unfinished`;
const ABOUT = 'run.json';

/** @param about what is made here: a run that was interrupted goes on only where it says the same
 *  @throws Fault where the folder holds something else */
export async function openUnitFolder(folder: string, about: JsonObject, columns: readonly string[]): Promise<UnitFolder> {
  refuseOthers(folder, about);
  mkdirSync(folder, { recursive: true });
  const unlock = await lockFolder(folder);
  try {
    // Again: whoever held the folder until now may have finished there.
    refuseOthers(folder, about);
    return unitFolder(folder, about, columns, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

function unitFolder(folder: string, about: JsonObject, columns: readonly string[], unlock: () => void): UnitFolder {
  const table = openSync(join(folder, UNFINISHED), 'a+');
  const { lines, bytes } = wholeLines(table);
  ftruncateSync(table, bytes);
  if (lines === 0) writeSync(table, `${csvLine(columns, ',')}\r\n`);
  replaceFile(join(folder, ABOUT), `${JSON.stringify(about, null, 2)}\n`);
  const made = new Set<string>();
  const path = (name: string): string => {
    const directory = name.includes('/') ? name.slice(0, name.lastIndexOf('/')) : '';
    if (directory !== '' && !made.has(directory)) { mkdirSync(join(folder, directory), { recursive: true }); made.add(directory); }
    return join(folder, name);
  };
  return {
    kept: Math.max(0, lines - 1),
    keptRows: () => rowsOf(join(folder, UNFINISHED), bytes),
    file: async (name, pieces) => {
      const unfinished = path(`${name}.tmp`);
      await writeFile(unfinished, pieces);
      await rename(unfinished, join(folder, name));
    },
    growing: (name) => {
      const unfinished = path(`${name}.unfinished`);
      const file = openSync(unfinished, 'w');
      return { write: (content) => { writeSync(file, content); }, close: () => { fsyncSync(file); closeSync(file); renameSync(unfinished, join(folder, name)); } };
    },
    rows: (rows) => { writeSync(table, rows.map((row) => `${csvLine(row, ',')}\r\n`).join('')); },
    finish: () => {
      fsyncSync(table);
      renameSync(join(folder, UNFINISHED), join(folder, TABLE));
    },
    close: () => { closeSync(table); unlock(); },
  };
}

function refuseOthers(folder: string, about: JsonObject): void {
  const inside = existsSync(folder) ? readdirSync(folder).filter((name) => name !== '.lock') : [];
  if (inside.length === 0) return;
  if (inside.includes(TABLE)) throw new Fault(`${folder}: holds a run that is finished`, 'its codes may be printed already: take another folder with --out, or remove this one');
  if (!inside.includes(ABOUT)) throw new Fault(`${folder}: holds something else`, 'name an empty folder, or a new one, with --out');
  if (heldRun(folder) !== canonicalJson(about)) throw new Fault(`${folder}: holds another run, which was interrupted`, `finish it with the options that ${join(folder, ABOUT)} names, take another folder with --out, or remove this one`);
}

/** The description of the run that a folder holds, '' where somebody has spoilt it. */
function heldRun(folder: string): string {
  try {
    return canonicalJson(JSON.parse(readFileSync(join(folder, ABOUT), 'utf8')));
  } catch {
    return '';
  }
}

/** The lines of a file that were written to their end, and their bytes. */
function wholeLines(file: number): { readonly lines: number; readonly bytes: number } {
  const piece = Buffer.alloc(1_048_576);
  let [lines, bytes] = [0, 0];
  for (let at = 0, read = readSync(file, piece, 0, piece.length, 0); read > 0; at += read, read = readSync(file, piece, 0, piece.length, at)) {
    for (let end = piece.indexOf(10); end >= 0 && end < read; end = piece.indexOf(10, end + 1)) { lines++; bytes = at + end + 1; }
  }
  return { lines, bytes };
}

async function* rowsOf(path: string, bytes: number): AsyncGenerator<readonly string[]> {
  if (bytes === 0) return;
  const reader = csvRows(',');
  let first = true;
  for await (const piece of createReadStream(path, { encoding: 'utf8', end: bytes - 1 })) {
    const rows = reader.push(String(piece));
    yield* first ? rows.slice(1) : rows;
    if (rows.length > 0) first = false;
  }
}
