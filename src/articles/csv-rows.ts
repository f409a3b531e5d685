/** Reads comma-separated text piece by piece, whatever its size and wherever the pieces end. Every line of the input becomes a row, but
 *  for empty ones at its end: a quote that nobody closed spoils its own line and not the rest of the file. */
export interface CsvReader {
  /** The rows that are complete so far. */
  push(text: string): readonly (readonly string[])[];
  /** What is left when the input has ended. */
  end(): readonly (readonly string[])[];
}

/** A spreadsheet's cell holds 32,767 characters: a quoted one that goes on for much longer was never closed. */
const LONGEST_CELL = 131_072;
/** What is longer is no row of a list: its beginning is kept as one, so that it gets its answer, and the rest of the line is not. */
export const LONGEST_LINE = 4 * 1_048_576;

export function csvRows(delimiter: string): CsvReader {
  let rest = '';
  let empty = 0;
  let skipping = false;
  const take = (ended: boolean): readonly (readonly string[])[] => {
    const rows: (readonly string[])[] = [];
    let at = 0;
    while (at < rest.length) {
      const row = skipping ? restOfLine(rest, at) : readRow(rest, at, delimiter, ended);
      if (row === 'needs-more') break;
      at = row.next;
      const before = skipping;
      skipping = row.cut === true;
      if (before) continue;
      if (row.cells.length === 1 && row.cells[0]?.trim() === '') empty++;
      else {
        // Empty lines between rows are rows too: what stands in line 7 comes out in line 7.
        for (; empty > 0; empty--) rows.push(['']);
        rows.push(row.cells);
      }
    }
    rest = rest.slice(at);
    return rows;
  };
  return { push: (text) => { rest += text; return take(false); }, end: () => take(true) };
}

interface Row { readonly cells: readonly string[]; readonly next: number; readonly cut?: true }

function readRow(text: string, from: number, delimiter: string, ended: boolean): Row | 'needs-more' {
  const line = plainLine(text, from, ended);
  const plain = (): Row => ({ cells: text.slice(from, line!.end).split(delimiter), next: line!.next });
  // A line without quotes is the rule; it is cut and done.
  if (line && !text.slice(from, line.end).includes('"')) return plain();
  const quoted = quotedRow(text, from, delimiter, ended);
  if (typeof quoted !== 'string') return quoted;
  if (quoted === 'never-closed' && line) return plain();
  if (text.length - from <= LONGEST_LINE) return 'needs-more';
  return { cells: text.slice(from, from + LONGEST_LINE).split(delimiter), next: from + LONGEST_LINE, cut: true };
}

/** The end of this line, and the start of the next; undefined where it has not arrived yet. */
function plainLine(text: string, from: number, ended: boolean): { readonly end: number; readonly next: number } | undefined {
  const last = Math.min(text.length, from + LONGEST_LINE);
  for (let at = from; at < last; at++) {
    const character = text.charCodeAt(at);
    if (character === 10) return { end: at, next: at + 1 };
    if (character !== 13) continue;
    if (at + 1 === text.length && !ended) return undefined;
    return { end: at, next: at + (text.charCodeAt(at + 1) === 10 ? 2 : 1) };
  }
  return ended && last === text.length ? { end: last, next: last } : undefined;
}

/** Passes over what is left of a line that was too long. */
function restOfLine(text: string, from: number): Row {
  const end = /[\r\n]/g;
  end.lastIndex = from;
  const found = end.exec(text);
  return found ? { cells: [], next: found.index + (text.startsWith('\r\n', found.index) ? 2 : 1) } : { cells: [], next: text.length, cut: true };
}

/** A row with quoted cells (RFC 4180): they may hold delimiters, line ends, and quotes written twice. */
function quotedRow(text: string, from: number, delimiter: string, ended: boolean): Row | 'needs-more' | 'never-closed' {
  const cells: string[] = [];
  for (let at = from; ;) {
    let cell = '';
    if (text[at] === '"') {
      const close = closingQuote(text, at + 1);
      if (close === undefined ? ended || text.length - at > LONGEST_CELL : close - at > LONGEST_CELL) return 'never-closed';
      if (close === undefined || (close + 1 === text.length && !ended)) return 'needs-more';
      cell = text.slice(at + 1, close).replaceAll('""', '"');
      at = close + 1;
    }
    const start = at;
    while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
    cells.push(cell + text.slice(start, at));
    if (at + 1 >= text.length && !ended) return 'needs-more';
    if (text[at] !== delimiter) return { cells, next: at + (text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1) };
    at += 1;
  }
}

function closingQuote(text: string, from: number): number | undefined {
  const last = from + LONGEST_CELL;
  for (let at = text.indexOf('"', from); at !== -1 && at <= last; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at;
  return undefined;
}

/** The delimiter that cuts the first lines most evenly. */
export function guessDelimiter(sample: string): ',' | ';' | '\t' | '|' {
  const lines = sample.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '').slice(0, 20);
  const delimiters = [';', '\t', ',', '|'] as const;
  const score = (delimiter: string): number => {
    const counts = lines.map((line) => line.replace(/"[^"]*"/g, '').split(delimiter).length - 1);
    const first = counts[0] ?? 0;
    return first === 0 ? 0 : counts.filter((count) => count === first).length * 100 + Math.min(first, 50);
  };
  return delimiters.reduce<',' | ';' | '\t' | '|'>((best, each) => (score(each) > score(best) ? each : best), ',');
}
