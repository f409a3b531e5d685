import { readSheet } from 'read-excel-file/web-worker';
import { listRows } from '../../articles/list-rows.ts';
import { sheetRows } from '../../articles/sheet-rows.ts';
import { sniffList } from '../../articles/sniff-list.ts';
import { unzippedSize } from '../../articles/unzipped-size.ts';
import type { FileFault } from './messages.ts';

const LARGEST_FILE = 256 * 1_048_576;
const LARGEST_UNZIPPED = 1024 * 1_048_576;

/** The rows of a file that somebody dropped, or why there are none. */
export async function readRows(file: File): Promise<readonly (readonly string[])[] | FileFault> {
  if (file.size > LARGEST_FILE) return 'too-large';
  const kind = sniffList(new Uint8Array(await file.slice(0, 65_536).arrayBuffer()));
  if (kind.kind !== 'text' && kind.kind !== 'xlsx') return kind.kind;
  const bytes = await file.arrayBuffer();
  try {
    const rows = kind.kind === 'text' ? listRows(new TextDecoder(kind.encoding).decode(bytes), kind.form) : await workbookRows(bytes);
    return typeof rows === 'string' || rows.length > 0 ? rows : 'empty';
  } catch {
    return 'broken';
  }
}

async function workbookRows(bytes: ArrayBuffer): Promise<readonly (readonly string[])[] | FileFault> {
  if (unzippedSize(new Uint8Array(bytes)) > LARGEST_UNZIPPED) return 'too-large';
  // Numbers stay as they are written in the file: a GTIN must not pass through floating point.
  return sheetRows(await readSheet(bytes, { parseNumber: (digits) => digits }));
}
