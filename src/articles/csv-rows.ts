/** Reads comma-separated text piece by piece, whatever its size. Every line of the input that is not blank becomes a row: a quote
 *  that nobody closed spoils its own line and not the rest of the file. */
export interface CsvReader {
  /** The rows that are complete so far. */
  push(text: string): readonly (readonly string[])[];
  /** What is left when the input has ended. */
  end(): readonly (readonly string[])[];
}

/** A spreadsheet's cell holds 32,767 characters: a quoted one that goes on for longer was never closed. */
const LONGEST_ROW = 131_072;

export function csvRows(delimiter: string): CsvReader {
  let rest = '';
  const take = (ended: boolean): readonly (readonly string[])[] => {
    const rows: (readonly string[])[] = [];
    let at = 0;
    while (at < rest.length) {
      const row = readRow(rest, at, delimiter, ended);
      if (row === 'needs-more') break;
      at = row.next;
      if (row.cells.length > 1 || row.cells[0]?.trim()) rows.push(row.cells);
    }
    rest = rest.slice(at);
    return rows;
  };
  return { push: (text) => { rest += text; return take(false); }, end: () => take(true) };
}

interface Row { readonly cells: readonly string[]; readonly next: number }

function readRow(text: string, from: number, delimiter: string, ended: boolean): Row | 'needs-more' {
  const line = plainLine(text, from, ended);
  // A line without quotes is the rule; it is cut and done.
  if (line !== undefined && !text.slice(from, line.end).includes('"')) return { cells: text.slice(from, line.end).split(delimiter), next: line.next };
  const quoted = quotedRow(text, from, delimiter, ended);
  if (quoted !== 'never-closed') return quoted;
  return line === undefined ? 'needs-more' : { cells: text.slice(from, line.end).split(delimiter), next: line.next };
}

/** The end of this line, and the start of the next; undefined where it has not arrived yet. */
function plainLine(text: string, from: number, ended: boolean): { readonly end: number; readonly next: number } | undefined {
  for (let at = from; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === 10) return { end: at, next: at + 1 };
    if (character !== 13) continue;
    if (at + 1 === text.length && !ended) return undefined;
    return { end: at, next: at + (text.charCodeAt(at + 1) === 10 ? 2 : 1) };
  }
  return ended || text.length - from > LONGEST_ROW ? { end: text.length, next: text.length } : undefined;
}

/** A row with quoted cells (RFC 4180): they may hold delimiters, line ends, and quotes written twice. */
function quotedRow(text: string, from: number, delimiter: string, ended: boolean): Row | 'needs-more' | 'never-closed' {
  const cells: string[] = [];
  for (let at = from; ;) {
    let cell = '';
    if (text[at] === '"') {
      const close = closingQuote(text, at + 1);
      if (close === undefined) return ended || text.length - from > LONGEST_ROW ? 'never-closed' : 'needs-more';
      cell = text.slice(at + 1, close).replaceAll('""', '"');
      at = close + 1;
    }
    const start = at;
    while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
    cells.push(cell + text.slice(start, at));
    if (at + 1 >= text.length && !ended) return text.length - from > LONGEST_ROW ? 'never-closed' : 'needs-more';
    if (text[at] !== delimiter) return { cells, next: at + (text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1) };
    at += 1;
  }
}

function closingQuote(text: string, from: number): number | undefined {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at;
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
