import Papa from 'papaparse';
import { gtinCheckDigit, parseGtin } from '../label/gtin.ts';
import { imported, type Imported, type Part } from './imported.ts';

export interface ImportedRow extends Imported {
  /** Counted from 1, the head of the table is row 1. */
  readonly row: number;
  /** What was mended or looks wrong: "GTIN 9521234543213 had lost its leading zero". */
  readonly remarks: readonly string[];
}

/** Drafts from a table, one a row. Columns are named as `columns` says, in any order; others are left and named.
 *  @throws Error naming the row where the text is no table */
export function importCsv(text: string): readonly ImportedRow[] {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' });
  // A row that Papa doubts is a row that was read wrongly.
  const fault = errors.find((each) => each.code !== 'UndetectableDelimiter');
  if (fault) throw new Error(`row ${(fault.row ?? 0) + 1}: ${fault.message}`);
  return importRows(data);
}

/** The same from cells, as a reader of XLSX gives them: numbers may be numbers, dates dates. */
export function importRows(rows: readonly (readonly unknown[])[]): readonly ImportedRow[] {
  const [head = [], ...body] = rows;
  const names = head.map((cell) => textOf(cell).toLowerCase().replace(/[\s_-]+/g, '_'));
  return body.map((cells, i) => importRow(names, cells.map(textOf), i + 2));
}

/** The columns that are read; the ones that `export --as csv` writes, where a draft has them. */
const columns = [
  'gtin', 'brand', 'name', 'model', 'category', 'description', 'manufacturer', 'address', 'email', 'website', 'scheme', 'level', 'security_contact', 'security_policy', 'security_updates_until',
  'update_mode', 'camera', 'microphone', 'location', 'works_without_cloud', 'attestation', 'attested_by', 'version', 'released',
] as const;
type Column = (typeof columns)[number];

function importRow(names: readonly string[], cells: readonly string[], row: number): ImportedRow {
  const remarks: string[] = [];
  const cell = (name: Column): string | undefined => cells[names.indexOf(name)]?.trim() || undefined;
  const gtins = (cell('gtin') ?? '').split(/[\s,;]+/).filter(Boolean).map((digits) => mendGtin(digits, remarks));
  const read = imported({
    scheme: cell('scheme'), level: cell('level'),
    product: { name: cell('name'), brand: cell('brand'), model: cell('model'), category: cell('category')?.toLowerCase().replace(/\s+/g, '-'), description: words(cell('description')), gtins },
    manufacturer: { name: cell('manufacturer'), postalAddress: cell('address'), email: cell('email'), website: cell('website') },
    vulnerabilityContact: { contact: contact(cell('security_contact')), policy: cell('security_policy') },
    support: { securityUpdatesUntil: cell('security_updates_until')?.slice(0, 10) },
    updates: { mode: cell('update_mode') },
    data: { sensors: { camera: sensor(cell('camera')), microphone: sensor(cell('microphone')), location: sensor(cell('location')) }, worksWithoutCloud: flag(cell('works_without_cloud')) },
    attestation: { kind: cell('attestation'), by: { name: cell('attested_by') } },
    releases: [{ version: cell('version'), date: cell('released')?.slice(0, 10) }],
  }, names.filter((name, i) => name !== '' && !columns.some((known) => known === name) && Boolean(cells[i]?.trim())));
  return { ...read, row, remarks };
}

/** Spreadsheets turn a GTIN into a number: leading zeros go, and long ones become 9.52123E+12. */
function mendGtin(digits: string, remarks: string[]): string {
  if (/^\d(?:\.\d+)?e\+?\d+$/i.test(digits)) remarks.push(`"${digits}" was rounded by a spreadsheet: type the GTIN again as text`);
  else if (/^\d{9,11}$/.test(digits) && parseGtin(digits.padStart(12, '0'))) {
    remarks.push(`GTIN ${digits} had lost its leading zeros`);
    return digits.padStart(12, '0');
  } else if (/^(?:\d{8}|\d{12,14})$/.test(digits) && !parseGtin(digits)) remarks.push(`the last digit of GTIN ${digits} should be ${gtinCheckDigit(digits.padStart(14, '0').slice(0, 13))}`);
  return digits;
}

const words = (text: string | undefined): Part => (text === undefined ? undefined : { en: text });
const contact = (text: string | undefined): Part => (text?.includes('@') && !/^\w+:/.test(text) ? `mailto:${text}` : text);
const sensor = (text: string | undefined): Part => (/^(?:has|yes|true|1|x)$/i.test(text ?? '') ? 'has' : /^(?:has-not|no|false|0)$/i.test(text ?? '') ? 'has-not' : undefined);
const flag = (text: string | undefined): Part => (/^(?:yes|true|1)$/i.test(text ?? '') ? true : /^(?:no|false|0)$/i.test(text ?? '') ? false : undefined);
const textOf = (cell: unknown): string => (cell instanceof Date ? cell.toISOString() : typeof cell === 'number' && Number.isSafeInteger(cell) ? cell.toFixed(0) : cell === null || cell === undefined ? '' : String(cell));
