import writeXlsxFile from 'write-excel-file/browser';
import { resultColumns, type ResultRow } from '../../articles/result-row.ts';
import { csvLine } from '../../articles/safe-cell.ts';
import type { ListInBrowser } from './checking.ts';

/** The list with its answers, as many rows as it had. Rows that were not reached are there, with empty answers. */
export async function savedList({ rows, header }: ListInBrowser, results: readonly ResultRow[], form: 'csv' | 'xlsx'): Promise<Blob> {
  const width = Math.max(1, ...rows.slice(0, 1000).map((row) => row.length));
  const padded = (row: readonly string[]): readonly string[] => Array.from({ length: Math.max(width, row.length) }, (_, i) => row[i] ?? '');
  const names = [...padded(header ? rows[0] ?? [] : []), ...resultColumns.map(([, name]) => name)];
  const lines = rows.slice(header ? 1 : 0).map((row, i) => [...padded(row), ...resultColumns.map(([member]) => results[i]?.[member] ?? '')]);
  // The byte order mark makes Excel read the letters right.
  if (form === 'csv') return new Blob(['\ufeff', ...[names, ...lines].map((cells) => `${csvLine(cells, ',')}\r\n`)], { type: 'text/csv;charset=utf-8' });
  const bold = names.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  return writeXlsxFile([bold, ...lines.map((cells) => cells.map((value) => ({ value, type: String })))], { stickyRowsCount: 1 }).toBlob();
}
