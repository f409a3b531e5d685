import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { csvLine } from '../articles/safe-cell.ts';
import { resultColumns, type ResultRow } from '../articles/result-row.ts';
import type { List, ListRow } from './read-list.ts';
import { Misuse } from './terminal.ts';

/** Where the answers go. Nothing stands under the final name before `close`. */
export interface ListWriter {
  header(cells: readonly string[]): Promise<void>;
  row(row: ListRow, result: ResultRow): void;
  close(): Promise<void>;
  abandon(): void;
}

type Form = List['form'];

/** @param out a file, or - for standard output   @throws Misuse where the ending names no form of list */
export function writeList(out: string, list: Pick<List, 'form' | 'delimiter' | 'mark'>): ListWriter {
  const form = formOf(out, list.form);
  if (form === 'xlsx' && out === '-') throw new Misuse('an Excel file cannot go to standard output', 'name it with --out result.xlsx, or take --out result.csv');
  const sink = out === '-' ? standardOutput : fileSink(out);
  if (form === 'xlsx') return xlsxWriter(sink);
  if (form === 'jsonl') return jsonWriter(sink);
  const line = (cells: readonly string[]): void => sink.write(`${csvLine(cells, list.delimiter)}\r\n`);
  if (list.mark) sink.write('\ufeff');
  return {
    header: async (cells) => line([...cells, ...resultColumns.map(([, name]) => name)]),
    row: ({ cells }, result) => line([...cells, ...resultColumns.map(([member]) => result[member])]),
    close: async () => sink.close(), abandon: sink.abandon,
  };
}

function formOf(out: string, read: Form): Form {
  if (out === '-') return read === 'xlsx' ? 'csv' : read;
  const ending = /\.(csv|tsv|txt|jsonl|ndjson|xlsx)$/i.exec(out)?.[1]?.toLowerCase();
  if (!ending) throw new Misuse(`${out}: has no ending that names a form of list`, 'end it in .csv, .jsonl or .xlsx');
  return ending === 'xlsx' ? 'xlsx' : ending === 'jsonl' || ending === 'ndjson' ? 'jsonl' : 'csv';
}

interface Sink { write(text: string | Uint8Array): void; close(): void; abandon(): void }

const standardOutput: Sink = { write: (text) => { process.stdout.write(text); }, close: () => {}, abandon: () => {} };

function fileSink(out: string): Sink {
  const path = resolve(out);
  const unfinished = `${path}.${process.pid}.tmp`;
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(unfinished, 'w');
  let waiting: string[] = [];
  let size = 0;
  const flush = (): void => { if (waiting.length > 0) writeSync(file, waiting.join('')); waiting = []; size = 0; };
  return {
    write: (text) => {
      if (typeof text !== 'string') return void writeSync(file, text);
      waiting.push(text);
      size += text.length;
      if (size > 1_048_576) flush();
    },
    close: () => { flush(); closeSync(file); renameSync(unfinished, path); },
    abandon: () => { closeSync(file); rmSync(unfinished, { force: true }); },
  };
}

/** The row's own members stay as they were; the answer stands under `label`. */
function jsonWriter(sink: Sink): ListWriter {
  let names: readonly string[] = [];
  return {
    header: async (cells) => { names = cells; },
    row: ({ cells, object }, result) => sink.write(`${JSON.stringify({ ...(object ?? byName(names, cells)), label: result })}\n`),
    close: async () => sink.close(), abandon: sink.abandon,
  };
}

const byName = (names: readonly string[], cells: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(cells.map((cell, i) => [names[i] || `column ${i + 1}`, cell]));

/** A workbook is written whole: Excel itself holds a million rows at most. Text cells only: nothing is a formula. */
function xlsxWriter(sink: Sink): ListWriter {
  const rows: { readonly value: string; readonly type: StringConstructor; readonly fontWeight?: 'bold' }[][] = [];
  return {
    header: async (cells) => { rows.push([...cells, ...resultColumns.map(([, name]) => name)].map((value) => ({ value, type: String, fontWeight: 'bold' }))); },
    row: ({ cells }, result) => { rows.push([...cells, ...resultColumns.map(([member]) => result[member])].map((value) => ({ value, type: String }))); },
    close: async () => {
      const { default: writeXlsxFile } = await import('write-excel-file/node');
      sink.write(await writeXlsxFile(rows, { stickyRowsCount: 1 }).toBuffer());
      sink.close();
    },
    abandon: sink.abandon,
  };
}
