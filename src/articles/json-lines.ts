import { isJsonObject, type JsonObject, parseJsonObject } from '../encoding/canonical-json.ts';
import { LONGEST_LINE } from './csv-rows.ts';

/** One line of JSON Lines: its members as cells, in the order of the first object. A line that is no object is a row of one cell, and
 *  kept as the member `line`. */
export interface JsonLine { readonly cells: readonly string[]; readonly object: JsonObject }

export interface JsonLinesReader {
  push(text: string): readonly JsonLine[];
  end(): readonly JsonLine[];
  /** Members of the first object, which are the columns. */
  names(): readonly string[] | undefined;
}

/** Reads JSON Lines piece by piece, whatever its size. Blank lines are none. */
export function jsonLines(): JsonLinesReader {
  let rest = '';
  let names: readonly string[] | undefined;
  let skipping = false;
  const asRow = (line: string): JsonLine => {
    const object = parseJsonObject(line);
    if (!object) return { cells: [line], object: { line } };
    names ??= Object.keys(object);
    return { object, cells: names.map((name) => cellText(object[name])) };
  };
  const take = (ended: boolean): readonly JsonLine[] => {
    const lines = rest.split('\n');
    rest = ended ? '' : lines.pop() ?? '';
    if (skipping && lines.length > 0) {
      lines.shift();
      skipping = false;
    }
    // No object of a list is that long: its beginning gets its answer, and the rest of the line is passed over.
    if (rest.length > LONGEST_LINE) {
      if (!skipping) lines.push(rest.slice(0, LONGEST_LINE));
      skipping = true;
      rest = '';
    }
    return lines.filter((line) => line.trim() !== '').map(asRow);
  };
  return { push: (text) => { rest += text; return take(false); }, end: () => take(true), names: () => names };
}

const cellText = (value: unknown): string => (value === null || value === undefined ? '' : isJsonObject(value) || Array.isArray(value) ? JSON.stringify(value) : String(value));
