/** The rows of a workbook's sheet as text, but for empty ones at its end. Dates are days. */
export function sheetRows(sheet: readonly (readonly unknown[])[]): readonly (readonly string[])[] {
  const rows = sheet.map((row) => row.map(cellText));
  const last = rows.findLastIndex((row) => row.some((cell) => cell.trim() !== ''));
  return rows.slice(0, last + 1);
}

const cellText = (cell: unknown): string => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell === null || cell === undefined ? '' : String(cell));
