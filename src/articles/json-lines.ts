import { isJsonObject, type JsonObject, parseJsonObject } from '../encoding/canonical-json.ts';
import { LONGEST_LINE } from './csv-rows.ts';

/** One line of JSON Lines: its members as cells, each in the column of its name. `broken`: a line that is no object, or says a member
 *  twice, is a row of one cell, and kept as the member `line`. */
export interface JsonLine { readonly cells: readonly string[]; readonly object: JsonObject; readonly broken?: true }

export interface JsonLinesReader {
  push(text: string): readonly JsonLine[];
  end(): readonly JsonLine[];
  /** The columns: the members of the first object, and behind them what later ones brought. Grows, and moves nothing. */
  names(): readonly string[] | undefined;
}

/** A list in which every object brings names of its own is none, and would fill the memory with empty cells. */
const MOST_COLUMNS = 1024;

/** Reads JSON Lines piece by piece, whatever its size. Blank lines are none. */
export function jsonLines(): JsonLinesReader {
  let rest = '';
  const columns = new Map<string, number>();
  let skipping = false;
  const asRow = (line: string): JsonLine => {
    const object = parseJsonObject(line);
    const names = Object.keys(object ?? {});
    const added = names.filter((name) => !columns.has(name));
    if (!object || saysTwice(line, object) || columns.size + added.length > MOST_COLUMNS) return { cells: [line], object: { line }, broken: true };
    for (const name of added) columns.set(name, columns.size);
    const places = names.map((name) => columns.get(name)!);
    const cells = Array<string>(Math.max(-1, ...places) + 1).fill('');
    names.forEach((name, i) => { cells[places[i]!] = cellText(object[name]); });
    return { object, cells };
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
  return { push: (text) => { rest += text; return take(false); }, end: () => take(true), names: () => (columns.size > 0 ? [...columns.keys()] : undefined) };
}

const cellText = (value: unknown): string => (value === null || value === undefined ? '' : isJsonObject(value) || Array.isArray(value) ? JSON.stringify(value) : String(value));

/** Of a member that stands there twice, the parser keeps the last and tells nobody. */
const saysTwice = (line: string, object: JsonObject): boolean => line.split(':').length - 1 > Object.keys(object).length && line.replace(/"(?:[^"\\]|\\.)*"/g, '').split(':').length - 1 > members(object);

/** With those of the objects inside. */
const members = (value: unknown): number => (typeof value !== 'object' || value === null ? 0 : (Array.isArray(value) ? 0 : Object.keys(value).length) + Object.values(value).reduce((sum: number, each) => sum + members(each), 0));
