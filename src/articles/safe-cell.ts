/** The text as a cell that no spreadsheet runs: what begins like a formula gets an apostrophe, which spreadsheets read as "this is
 *  text". Plain numbers stay numbers. */
export function safeCell(text: string): string {
  // Full-width signs count: some spreadsheets fold them.
  return /^[\s\u0000]*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]/.test(text) && !/^[+-]?\d+(?:[.,]\d+)?$/.test(text) ? `'${text}` : text;
}

/** One line of comma-separated text (RFC 4180), without its line end. */
export const csvLine = (cells: readonly string[], delimiter: string): string => cells.map((cell) => quoteCell(safeCell(cell))).join(delimiter);

/** Quoted for every delimiter that a program may guess, not for ours alone: else `a;=1+1` would be two cells to some, and the second one
 *  a formula. */
const quoteCell = (cell: string): string => (/["\r\n,;|\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
