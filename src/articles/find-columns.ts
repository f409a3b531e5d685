import { type Article, readArticle } from './read-article.ts';

/** Where a list has what. Columns count from 0. */
export interface Columns {
  readonly header: boolean;
  /** GTINs, label codes or addresses. */
  readonly article: number;
  /** The barcode of the same pack, where `article` holds the label's own code. */
  readonly barcode?: number;
  readonly firmware?: number;
}

export interface ColumnChoice {
  /** The columns, as far as they can be told; undefined where nothing in the list looks like an article. */
  readonly columns: Columns | undefined;
  /** Set where several columns might be meant: somebody should be asked. */
  readonly candidates: readonly number[];
  readonly header: boolean;
}

const SAMPLE = 200;
const GTIN_NAMES = /gtin|\bean\b|ean.?1?3|upc|bar.?code|strich.?code|artikelnummer.?ean/i;
const CODE_NAMES = /label|qr|\bcode\b|url|link|address|adresse/i;
const VERSION_NAMES = /firmware|software|version/i;

/** Finds the columns by what stands in them, and by their names where that leaves a choice. @param rows the first of the list */
export function findColumns(rows: readonly (readonly string[])[]): ColumnChoice {
  const names = rows[0] ?? [];
  const body = rows.slice(rows.length > 1 ? 1 : 0, SAMPLE);
  const width = rows.slice(0, SAMPLE).reduce((widest, row) => Math.max(widest, row.length), 0);
  const kinds = Array.from({ length: width }, (_, column) => shares(body, column));
  const header = names.length > 0 && rows.length > 1 && names.every(isName) && names.some((cell) => /\p{L}/u.test(cell));
  const named = (pattern: RegExp) => (column: number): boolean => header && pattern.test(names[column] ?? '');

  const gtins = prefer(columnsWhere(kinds, ({ gtin }) => gtin), named(GTIN_NAMES));
  const codes = prefer(columnsWhere(kinds, ({ code }) => code), named(CODE_NAMES));
  // Numbers that a spreadsheet has spoilt, or that were typed wrongly, are still meant as numbers: each gets its answer.
  const spoilt = gtins.length > 0 ? [] : prefer(columnsWhere(kinds, ({ spoilt: share }) => share), named(GTIN_NAMES));
  const firmware = header ? names.findIndex((name, column) => VERSION_NAMES.test(name) && !gtins.includes(column) && !codes.includes(column)) : -1;
  const article = codes[0] ?? gtins[0] ?? spoilt[0] ?? (header ? names.findIndex((name) => GTIN_NAMES.test(name)) : -1);
  if (article < 0) return { columns: undefined, candidates: [], header };
  const barcode = codes.length > 0 ? gtins[0] : undefined;
  const [candidates = []] = [codes, gtins, spoilt].filter((each) => each.length > 0);
  return { columns: { header, article, ...(barcode !== undefined && { barcode }), ...(firmware >= 0 && { firmware }) }, candidates: candidates.length > 1 ? candidates : [], header };
}

/** The same with another column for the articles: somebody has said which. */
export function columnsWith({ columns, header }: ColumnChoice, article: number): Columns {
  const [barcode, firmware] = [columns?.barcode, columns?.firmware].map((column) => (column === article ? undefined : column));
  return { header, article, ...(barcode !== undefined && { barcode }), ...(firmware !== undefined && { firmware }) };
}

/** The same for a list that got further columns on its way. @param rows their names first   @param known columns that were there before */
export function withLateColumns(columns: Columns, rows: readonly (readonly string[])[], known: number): Columns {
  const late = findColumns(rows).columns;
  const [barcode, firmware] = [late?.barcode, late?.firmware].map((column) => (column !== undefined && column >= known ? column : undefined));
  return { ...(barcode !== undefined && { barcode }), ...(firmware !== undefined && { firmware }), ...columns };
}

/** Neither an article, nor one that was spoilt. */
function isName(cell: string): boolean {
  const article = readArticle(cell);
  return article.kind === 'unreadable' && article.problem !== 'digits-lost' && article.problem !== 'check-digit';
}

interface Shares { readonly gtin: number; readonly code: number; readonly spoilt: number }

/** How much of a column reads as what; blank cells do not count. */
function shares(body: readonly (readonly string[])[], column: number): Shares {
  const articles = body.map((row) => readArticle(row[column] ?? '')).filter((article) => !(article.kind === 'unreadable' && article.problem === 'empty'));
  const share = (wanted: (article: Article) => boolean): number => articles.filter(wanted).length / Math.max(1, articles.length);
  // Short numbers pass for a GTIN with lost zeros one time in ten; a column of GTINs does so nearly always.
  return {
    gtin: share(({ kind }) => kind === 'gtin'), code: share(({ kind }) => kind === 'code' || kind === 'address'),
    spoilt: share((article) => article.kind === 'gtin' || (article.kind === 'unreadable' && (article.problem === 'digits-lost' || article.problem === 'check-digit'))),
  };
}

const columnsWhere = (kinds: readonly Shares[], shareOf: (shares: Shares) => number): readonly number[] =>
  [...kinds.keys()].filter((column) => shareOf(kinds[column]!) >= 0.4);

/** Those whose name says so, where any does. */
function prefer(columns: readonly number[], named: (column: number) => boolean): readonly number[] {
  const wanted = columns.filter(named);
  return wanted.length > 0 ? wanted : columns;
}
