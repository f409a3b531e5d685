import writeXlsxFile from 'write-excel-file/browser';
import { withAnswer } from '../../articles/answered-row.ts';
import { resultColumns } from '../../articles/result-row.ts';
import { csvLine } from '../../articles/safe-cell.ts';
import type { Checking } from './checking.ts';

/** The list with its answers, as many rows as it had. Rows that were not reached are there, with empty answers. */
export async function savedList(checking: Checking, form: 'csv' | 'xlsx'): Promise<Blob> {
  const width = checking.rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  const names = withAnswer(checking.names(), resultColumns.map(([, name]) => name), width);
  const lines: (readonly string[])[] = [];
  for await (const [row, result] of checking.results()) lines.push(withAnswer(row, resultColumns.map(([member]) => result[member]), width));
  // The byte order mark makes Excel read the letters right.
  if (form === 'csv') return new Blob(['\ufeff', ...[names, ...lines].map((cells) => `${csvLine(cells, ',')}\r\n`)], { type: 'text/csv;charset=utf-8' });
  const bold = names.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  return writeXlsxFile([bold, ...lines.map((cells) => cells.map((value) => ({ value, type: String })))], { stickyRowsCount: 1 }).toBlob();
}
