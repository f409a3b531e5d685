import { csvRows, guessDelimiter } from './csv-rows.ts';
import { jsonLines } from './json-lines.ts';

/** All rows of a text that is there whole, the names of the members first where it is JSON Lines. */
export function listRows(text: string, form: 'csv' | 'jsonl'): readonly (readonly string[])[] {
  if (form === 'csv') {
    const reader = csvRows(guessDelimiter(text.slice(0, 65_536)));
    return [...reader.push(text), ...reader.end()];
  }
  const reader = jsonLines();
  const rows = [...reader.push(text), ...reader.end()].map(({ cells }) => cells);
  return [...(reader.names() ? [reader.names()!] : []), ...rows];
}

/** A row with nothing in it, as lists have them for looks. It is asked nothing, and stays where it is. */
export const isBlankRow = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');
