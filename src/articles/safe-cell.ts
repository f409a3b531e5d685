/** The text as a cell that no spreadsheet runs: what begins like a formula gets an apostrophe, which spreadsheets read as "this is
 *  text". Plain numbers stay numbers. */
export function safeCell(text: string): string {
  // Full-width signs count: some spreadsheets fold them.
  return /^[\s\u0000]*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]/.test(text) && !/^[+-]?\d+(?:[.,]\d+)?$/.test(text) ? `'${text}` : text;
}

/** One line of comma-separated text (RFC 4180), without its line end. */
export const csvLine = (cells: readonly string[], delimiter: string): string => cells.map((cell) => quoteCell(safeCell(cell), delimiter)).join(delimiter);

const quoteCell = (cell: string, delimiter: string): string => (/["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell);
