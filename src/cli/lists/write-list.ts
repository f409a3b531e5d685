import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { withAnswer } from '../../articles/answered-row.ts';
import { csvLine } from '../../articles/safe-cell.ts';
import { resultColumns, type ResultRow } from '../../articles/result-row.ts';
import type { List, ListRow } from './read-list.ts';
import { Misuse } from '../terminal.ts';

/** Where the answers go. Nothing stands under the final name before `close`. */
export interface ListWriter {
  /** @param names of the list's columns, where it has them   @param width how many columns it has */
  begin(names: readonly string[] | undefined, width: number): void;
  row(row: ListRow, result: ResultRow): void;
  /** Waits for readers that are slower than we are. */
  flush(): Promise<void>;
  close(): Promise<void>;
  abandon(): void;
}

type Form = List['form'];
const answerNames = resultColumns.map(([, name]) => name);
const answerCells = (result: ResultRow): readonly string[] => resultColumns.map(([member]) => result[member]);

/** @param out a file, or - for standard output   @throws Misuse where the ending names no form of list */
export function writeList(out: string, list: Pick<List, 'form' | 'delimiter' | 'mark'>): ListWriter {
  const form = formOf(out, list.form);
  if (form === 'xlsx' && out === '-') throw new Misuse('an Excel file cannot go to standard output', 'name it with --out result.xlsx, or take --out result.csv');
  const sink = out === '-' ? standardOutput() : fileSink(out);
  return form === 'xlsx' ? xlsxWriter(sink) : form === 'jsonl' ? jsonWriter(sink) : csvWriter(sink, list);
}

function csvWriter(sink: Sink, { delimiter, mark }: Pick<List, 'delimiter' | 'mark'>): ListWriter {
  let width = 0;
  const line = (cells: readonly string[], answer: readonly string[]): void => sink.write(`${csvLine(withAnswer(cells, answer, width), delimiter)}\r\n`);
  if (mark) sink.write('\ufeff');
  return {
    begin: (names, columns) => {
      width = columns;
      if (names) line(names, answerNames);
    },
    row: ({ cells }, result) => line(cells, answerCells(result)),
    flush: sink.flush, close: sink.close, abandon: sink.abandon,
  };
}

function formOf(out: string, read: Form): Form {
  if (out === '-') return read === 'xlsx' ? 'csv' : read;
  const ending = /\.(csv|tsv|txt|jsonl|ndjson|xlsx)$/i.exec(out)?.[1]?.toLowerCase();
  if (!ending) throw new Misuse(`${out}: has no ending that names a form of list`, 'end it in .csv, .jsonl or .xlsx');
  return ending === 'xlsx' ? 'xlsx' : ending === 'jsonl' || ending === 'ndjson' ? 'jsonl' : 'csv';
}

interface Sink { write(text: string | Uint8Array): void; flush(): Promise<void>; close(): Promise<void>; abandon(): void }

const PIECE = 65_536;

/** A pipe takes what its reader takes: who writes on regardless fills the memory. */
function standardOutput(): Sink {
  let waiting = '';
  const flush = async (): Promise<void> => {
    if (waiting !== '' && !process.stdout.write(waiting)) await once(process.stdout, 'drain');
    waiting = '';
  };
  return { write: (text) => { waiting += String(text); }, flush, close: flush, abandon: () => {} };
}

function fileSink(out: string): Sink {
  const path = resolve(out);
  const unfinished = `${path}.${process.pid}.tmp`;
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(unfinished, 'w');
  let waiting: string[] = [];
  let size = 0;
  const put = (): void => { if (waiting.length > 0) writeSync(file, waiting.join('')); waiting = []; size = 0; };
  return {
    write: (text) => {
      if (typeof text !== 'string') return void writeSync(file, text);
      waiting.push(text);
      size += text.length;
      if (size > PIECE) put();
    },
    flush: async () => {},
    close: async () => { put(); closeSync(file); renameSync(unfinished, path); },
    abandon: () => { closeSync(file); rmSync(unfinished, { force: true }); },
  };
}

/** The row's own members stay as they were, and the answers stand beside them under the names of their columns. */
function jsonWriter(sink: Sink): ListWriter {
  let names: readonly string[] = [];
  return {
    begin: (given, width) => { names = memberNames(given ?? [], width); },
    row: ({ cells, object }, result) => sink.write(`${JSON.stringify({ ...(object ?? byName(names, cells)), ...Object.fromEntries(resultColumns.map(([member, name]) => [name, result[member]])) })}\n`),
    flush: sink.flush, close: sink.close, abandon: sink.abandon,
  };
}

const byName = (names: readonly string[], cells: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(cells.map((cell, i) => [names[i] ?? `column ${i + 1}`, cell]));

/** Of columns that share a name, each keeps its cells. */
function memberNames(names: readonly string[], width: number): readonly string[] {
  const taken = new Set<string>();
  return Array.from({ length: width }, (_, i) => {
    const name = names[i]?.trim() || `column ${i + 1}`;
    let own = name;
    for (let again = 2; taken.has(own); again++) own = `${name} ${again}`;
    taken.add(own);
    return own;
  });
}

const MOST_SHEET_ROWS = 1_048_576;

/** A workbook is written whole: Excel itself holds a million rows at most. Text cells only: nothing is a formula. */
function xlsxWriter(sink: Sink): ListWriter {
  let width = 0;
  const rows: { readonly value: string; readonly type: StringConstructor; readonly fontWeight?: 'bold' }[][] = [];
  const cellsOf = (cells: readonly string[], answer: readonly string[], weight?: 'bold') => withAnswer(cells, answer, width).map((value) => ({ value, type: String, ...(weight && { fontWeight: weight }) }));
  return {
    begin: (names, columns) => {
      width = columns;
      if (names) rows.push(cellsOf(names, answerNames, 'bold'));
    },
    row: ({ cells }, result) => {
      if (rows.length === MOST_SHEET_ROWS) throw new Misuse('an Excel sheet holds 1,048,576 rows, and this list has more', 'take --out result.csv');
      rows.push(cellsOf(cells, answerCells(result)));
    },
    flush: sink.flush,
    close: async () => {
      const { default: writeXlsxFile } = await import('write-excel-file/node');
      sink.write(await writeXlsxFile(rows, { stickyRowsCount: 1 }).toBuffer());
      await sink.close();
    },
    abandon: sink.abandon,
  };
}
