import { readSheet } from 'read-excel-file/web-worker';
import { checkRow } from '../../articles/check-row.ts';
import { csvRows, guessDelimiter } from '../../articles/csv-rows.ts';
import { type Columns, findColumns } from '../../articles/find-columns.ts';
import { resultRow, type ResultRow, rowWords } from '../../articles/result-row.ts';
import { sniffList } from '../../articles/sniff-list.ts';
import type { Bundle } from '../../bundle/open-bundle.ts';
import type { FileFault, Setup, ShownRow, Tell } from './messages.ts';

/** One list being checked. */
export interface Checking {
  /** The rows as read, the names of the columns first where the list has them. */
  readonly list: ListInBrowser;
  /** The answers so far, in the order of the rows. */
  readonly results: readonly ResultRow[];
  file(file: File): Promise<void>;
  /** @param before a list that these rows follow */
  text(text: string, before: Checking | undefined): Promise<void>;
  /** The same list by another column. */
  again(before: Checking, article: number): Promise<void>;
  stop(): void;
}
export interface ListInBrowser { rows: readonly (readonly string[])[]; header: boolean }

const BATCH = 1000;
const LARGEST_FILE = 256 * 1_048_576;
const MOST_ROWS = 1_000_000;

export function checkingOf(bundle: Bundle, setup: Setup, now: Date, seen: Date, tell: (message: Tell) => void): Checking {
  const list: ListInBrowser = { rows: [], header: false };
  const results: ResultRow[] = [];
  let stopped = false;

  async function checkAll(rows: readonly (readonly string[])[], columns: Columns, candidates: readonly number[]): Promise<void> {
    Object.assign(list, { rows, header: columns.header });
    tell({ kind: 'began' });
    const first = columns.header ? 1 : 0;
    for (let at = first; at < rows.length && !stopped; at += BATCH) {
      const shown: ShownRow[] = [];
      for (const [i, row] of rows.slice(at, at + BATCH).entries()) {
        const answer = await checkRow(row, columns, bundle, now, seen);
        const said = rowWords(answer, setup.answers, setup.words, setup.language);
        const result = resultRow(answer, said, setup.words);
        results.push(result);
        shown.push({ ...result, tone: said.tone, shape: said.shape, row: at + i + 1 - first, article: (row[columns.article] || row[columns.barcode ?? -1] || '').slice(0, 200), title: result.answer, sentence: result.detail });
      }
      tell({ kind: 'rows', rows: shown });
      // A turn for messages: else nobody could stop it.
      await new Promise((turn) => setTimeout(turn));
    }
    tell({ kind: 'done', columns: { names: rows[0] ?? [], candidates, article: columns.article } });
  }

  async function checkRows(rows: readonly (readonly string[])[]): Promise<void> {
    const { columns, candidates } = findColumns(rows);
    if (rows.length > MOST_ROWS) tell({ kind: 'fault', fault: 'too-large' });
    else if (columns) await checkAll(rows, columns, candidates);
    else tell({ kind: 'fault', fault: 'no-articles' });
  }

  return {
    list, results, stop: () => { stopped = true; },
    file: async (file) => {
      const rows = await readRows(file);
      if (typeof rows === 'string') tell({ kind: 'fault', fault: rows });
      else await checkRows(rows);
    },
    text: async (text, before) => {
      const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '').map((line) => [line.trim()]);
      const rows = [...(before?.list.rows ?? []), ...lines];
      if (lines.length > 0) await checkAll(rows, { header: before?.list.header ?? false, article: 0 }, []);
    },
    again: async (before, article) => {
      const { rows } = before.list;
      await checkAll(rows, { header: before.list.header, article }, findColumns(rows).candidates);
    },
  };
}

async function readRows(file: File): Promise<readonly (readonly string[])[] | FileFault> {
  if (file.size > LARGEST_FILE) return 'too-large';
  const kind = sniffList(new Uint8Array(await file.slice(0, 65_536).arrayBuffer()));
  if (kind.kind === 'xlsx') return readWorkbook(file);
  if (kind.kind !== 'text') return kind.kind;
  const text = new TextDecoder(kind.encoding).decode(await file.arrayBuffer());
  const reader = csvRows(kind.form === 'csv' ? guessDelimiter(text.slice(0, 65_536)) : '\u0000');
  const rows = [...reader.push(text), ...reader.end()];
  return rows.length > 0 ? rows : 'empty';
}

async function readWorkbook(file: File): Promise<readonly (readonly string[])[] | FileFault> {
  try {
    // Numbers stay as they are written in the file: a GTIN must not pass through floating point.
    const sheet = await readSheet(file, { parseNumber: (digits) => digits });
    const rows = sheet.map((row) => row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '')))).filter((row) => row.some((cell) => cell.trim() !== ''));
    return rows.length > 0 ? rows : 'empty';
  } catch {
    return 'broken';
  }
}
