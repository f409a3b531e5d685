import { createReadStream, existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { csvRows, guessDelimiter } from '../../articles/csv-rows.ts';
import { jsonLines, type JsonLinesReader } from '../../articles/json-lines.ts';
import { sheetRows } from '../../articles/sheet-rows.ts';
import { type ListKind, sniffList } from '../../articles/sniff-list.ts';
import type { JsonObject } from '../../encoding/canonical-json.ts';
import { unzippedSize } from '../../articles/unzipped-size.ts';
import { Fault } from '../../register/fault.ts';
import { Misuse } from '../terminal.ts';

/** One row as it came in. `object`: of JSON Lines; `broken`: a line of it that is no object. */
export interface ListRow { readonly cells: readonly string[]; readonly object?: JsonObject; readonly broken?: true }

export interface List {
  readonly form: 'csv' | 'jsonl' | 'xlsx';
  readonly delimiter: string;
  /** Whether the answer begins with a byte order mark, so that Excel reads its letters right: as the list did, or as it must where the list
   *  was not in UTF-8. */
  readonly mark: boolean;
  /** Of JSON Lines, once the first object was read: the members so far, which are the columns. */
  names(): readonly string[] | undefined;
  /** How much of it has been read, from 0 to 1; undefined where its end is not known. */
  share(): number | undefined;
  /** In their order, some at a time. */
  readonly batches: AsyncIterable<readonly ListRow[]>;
}

const HEAD = 65_536;
const LARGEST_UNZIPPED = 1024 * 1_048_576;

/** Opens a list of any size; `-` is standard input. @throws Misuse where it is no list */
export async function readList(path: string): Promise<List> {
  if (path !== '-' && !existsSync(path)) throw new Misuse(`${path}: there is no such file`, 'give a CSV, XLSX or JSON Lines file, or - for standard input');
  if (path !== '-' && statSync(path).isDirectory()) throw new Misuse(`${path}: is a folder`, 'give a CSV, XLSX or JSON Lines file');
  const name = path === '-' ? 'standard input' : path;
  const bytes: AsyncIterable<Uint8Array> = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 65_536 });
  const iterator = bytes[Symbol.asyncIterator]();
  const head = await readHead(iterator);
  const kind = sniffList(head);
  if (kind.kind === 'xlsx') return readXlsx(name, path === '-' ? await buffer(remaining(iterator, head)) : await readFile(path));
  if (kind.kind !== 'text') throw notAList(name, kind);
  const size = path === '-' ? undefined : statSync(path).size;
  let read = 0;
  const text = decoded(kind.encoding, head, iterator, (bytes) => { read += bytes; });
  const list = { mark: kind.mark || kind.encoding !== 'utf-8', share: () => (size === undefined ? undefined : Math.min(1, read / size)) };
  if (kind.form === 'jsonl') {
    const reader = jsonLines();
    return { ...list, form: 'jsonl', delimiter: ',', names: reader.names, batches: jsonBatches(text, reader) };
  }
  const delimiter = guessDelimiter(new TextDecoder(kind.encoding).decode(head));
  return { ...list, form: 'csv', delimiter, names: () => undefined, batches: csvBatches(text, delimiter) };
}

function notAList(name: string, kind: ListKind): Misuse {
  if (kind.kind === 'empty') return new Misuse(`${name}: is empty`, 'a list has one article, or one unit, on each line');
  if (kind.kind === 'old-excel') return new Misuse(`${name}: is an old Excel file (.xls), or one with a password`, 'save it as .xlsx or CSV, without a password');
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

async function* decoded(encoding: string, head: Uint8Array, iterator: AsyncIterator<Uint8Array>, count: (bytes: number) => void): AsyncIterable<string> {
  const decoder = new TextDecoder(encoding);
  for await (const part of remaining(iterator, head)) {
    count(part.length);
    yield decoder.decode(part, { stream: true });
  }
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

async function* jsonBatches(text: AsyncIterable<string>, reader: JsonLinesReader): AsyncIterable<readonly ListRow[]> {
  for await (const piece of text) {
    const rows = reader.push(piece);
    if (rows.length > 0) yield rows;
  }
  yield reader.end();
}

async function readXlsx(name: string, bytes: Buffer): Promise<List> {
  const unreadable = (why: string): Fault => new Fault(`${name}: cannot be read as an Excel file (${why})`, 'open it, save it again as .xlsx or CSV');
  if (unzippedSize(bytes) > LARGEST_UNZIPPED) throw unreadable('it unpacks to more than 1 GB');
  // Numbers stay as they are written in the file: a GTIN must not pass through floating point.
  const { readSheet } = await import('read-excel-file/node');
  const sheet = await readSheet(bytes, { parseNumber: (digits) => digits }).catch((error: unknown) => { throw unreadable(error instanceof Error ? error.message : String(error)); });
  const rows = sheetRows(sheet).map((cells): ListRow => ({ cells }));
  if (rows.length === 0) throw new Misuse(`${name}: its first sheet is empty`, 'put the list on the first sheet');
  return { form: 'xlsx', delimiter: ',', mark: false, share: () => undefined, names: () => undefined, batches: (async function* () { yield rows; })() };
}
