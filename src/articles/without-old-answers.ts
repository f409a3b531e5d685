import { resultColumns } from './result-row.ts';

/** For a list that was checked before: takes its old answers out of a row, to make way for the new ones.
 *  @param names of the list's columns */
export function withoutOldAnswers(names: readonly string[]): (row: readonly string[]) => readonly string[] {
  const old = new Set(names.flatMap((name, i) => (resultColumns.some(([, column]) => column === name) ? [i] : [])));
  return old.size === 0 ? (row) => row : (row) => row.filter((_, i) => !old.has(i));
}
