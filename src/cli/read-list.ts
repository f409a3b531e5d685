import { createReadStream, existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { csvRows, guessDelimiter } from '../articles/csv-rows.ts';
import { type ListKind, sniffList } from '../articles/sniff-list.ts';
import { isJsonObject, type JsonObject, parseJsonObject } from '../encoding/canonical-json.ts';
import { Fault } from '../register/fault.ts';
import { Misuse } from './terminal.ts';

/** One row as it came in. `object`: of JSON Lines; a line that is no object is kept as its member `line`. */
export interface ListRow { readonly cells: readonly string[]; readonly object?: JsonObject }

export interface List {
  readonly form: 'csv' | 'jsonl' | 'xlsx';
  readonly delimiter: string;
  /** Whether the text began with a byte order mark: then the answer does too, and Excel reads its letters right. */
  readonly mark: boolean;
  /** Of JSON Lines, once the first object was read: its members, which are the columns. */
  names(): readonly string[] | undefined;
  /** In their order, some at a time. */
  readonly batches: AsyncIterable<readonly ListRow[]>;
}

const HEAD = 65_536;

/** Opens a list of any size; `-` is standard input. @throws Misuse where it is no list */
export async function readList(path: string): Promise<List> {
  if (path !== '-' && !existsSync(path)) throw new Misuse(`${path}: there is no such file`, 'give a CSV, XLSX or JSON Lines file, or - for standard input');
  if (path !== '-' && statSync(path).isDirectory()) throw new Misuse(`${path}: is a folder`, 'give a CSV, XLSX or JSON Lines file');
  const name = path === '-' ? 'standard input' : path;
  const bytes: AsyncIterable<Uint8Array> = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 1_048_576 });
  const iterator = bytes[Symbol.asyncIterator]();
  const head = await readHead(iterator);
  const kind = sniffList(head);
  if (kind.kind === 'xlsx') return readXlsx(name, path === '-' ? await buffer(remaining(iterator, head)) : await readFile(path));
  if (kind.kind !== 'text') throw notAList(name, kind);
  const text = decoded(kind.encoding, head, iterator);
  const { form, mark } = kind;
  const sample = new TextDecoder(kind.encoding).decode(head);
  const delimiter = form === 'csv' ? guessDelimiter(sample) : ',';
  return { form, delimiter, mark, ...(form === 'csv' ? { names: () => undefined, batches: csvBatches(text, delimiter) } : jsonBatches(text)) };
}

function notAList(name: string, kind: ListKind): Misuse {
  if (kind.kind === 'empty') return new Misuse(`${name}: is empty`, 'give a list with one article on each line');
  if (kind.kind === 'old-excel') return new Misuse(`${name}: is an old Excel file (.xls)`, 'save it as .xlsx or CSV');
  return new Misuse(`${name}: is not a list`, 'give a CSV, XLSX or JSON Lines file');
}

async function readHead(iterator: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (let size = 0; size < HEAD;) {
    const { done, value } = await iterator.next();
    if (done) break;
    parts.push(value);
    size += value.length;
  }
  return Buffer.concat(parts);
}

async function* remaining(iterator: AsyncIterator<Uint8Array>, head: Uint8Array): AsyncIterable<Uint8Array> {
  yield head;
  for (let part = await iterator.next(); !part.done; part = await iterator.next()) yield part.value;
}

async function* decoded(encoding: string, head: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncIterable<string> {
  const decoder = new TextDecoder(encoding);
  for await (const part of remaining(iterator, head)) yield decoder.decode(part, { stream: true });
  yield decoder.decode();
}

async function* csvBatches(text: AsyncIterable<string>, delimiter: string): AsyncIterable<readonly ListRow[]> {
  const reader = csvRows(delimiter);
  const asRows = (rows: readonly (readonly string[])[]): readonly ListRow[] => rows.map((cells) => ({ cells }));
  for await (const piece of text) {
    const rows = reader.push(piece);
    if (rows.length > 0) yield asRows(rows);
  }
  yield asRows(reader.end());
}

/** Members become cells in the order of the first object; a line that is no object is a row of one cell. */
function jsonBatches(text: AsyncIterable<string>): Pick<List, 'names' | 'batches'> {
  let names: readonly string[] | undefined;
  const asRow = (line: string): ListRow => {
    const object = parseJsonObject(line);
    if (!object) return { cells: [line], object: { line } };
    names ??= Object.keys(object);
    return { object, cells: names.map((name) => cellText(object[name])) };
  };
  async function* batches(): AsyncIterable<readonly ListRow[]> {
    let rest = '';
    for await (const piece of text) {
      const lines = (rest + piece).split('\n');
      rest = lines.pop() ?? '';
      yield lines.filter((line) => line.trim() !== '').map(asRow);
    }
    if (rest.trim() !== '') yield [asRow(rest)];
  }
  return { names: () => names, batches: batches() };
}

const cellText = (value: unknown): string => (value === null || value === undefined ? '' : isJsonObject(value) || Array.isArray(value) ? JSON.stringify(value) : String(value));

async function readXlsx(name: string, bytes: Buffer): Promise<List> {
  // Numbers stay as they are written in the file: a GTIN must not pass through floating point.
  const { readSheet } = await import('read-excel-file/node');
  const sheet = await readSheet(bytes, { parseNumber: (digits) => digits }).catch((error: unknown) => { throw new Fault(`${name}: cannot be read as an Excel file (${error instanceof Error ? error.message : String(error)})`, 'open it, save it again as .xlsx or CSV'); });
  const rows = sheet.map((row): ListRow => ({ cells: row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cellText(cell))) })).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (rows.length === 0) throw new Misuse(`${name}: its first sheet is empty`, 'put the list on the first sheet');
  return { form: 'xlsx', delimiter: ',', mark: false, names: () => undefined, batches: (async function* () { yield rows; })() };
}
