import { fromUtf8 } from '../encoding/bytes.ts';
import type { LinkedStatement } from '../label/listed-statement.ts';
import { isLinkedStatement } from '../verification/parse-statement.ts';
import { type LedgerFile, ledgerOf, type LedgerPlace, LINES_PER_FILE, readLedgerFile, sha256OfLine, startOfLine } from './ledger.ts';
import { pickLink, readLine } from './read-line.ts';

/** A file of the ledger to be read. */
export interface FileToRead {
  readonly place: LedgerPlace;
  /** Which file it is. */
  readonly index: number;
  readonly last: boolean;
  /** So many of its lines are known. */
  readonly known: number;
}

/** What is read of a file before its lines are held against each other. */
export interface LinkedFile {
  readonly file: LedgerFile;
  /** Of each line that was not known, as one JSON text, not checked yet: it goes from one thread to another as it is. */
  readonly links: string;
  /** Of the same lines. */
  readonly sha256s: readonly string[];
}

/** Reads a file, hashes its lines, and picks out what their places are judged by. @throws Fault where it has too many or too few lines */
export function readLinks({ place, index, last, known }: FileToRead): LinkedFile {
  const { file, bytes } = readLedgerFile(place, last);
  const links: string[] = [];
  const sha256s: string[] = [];
  for (let line = known; line < file.ends.length; line++) {
    const [from, to] = [startOfLine(file, line), file.ends[line]!];
    const link = fromUtf8(pickLink(bytes, from, to, index * LINES_PER_FILE + line));
    links.push(link ?? 'null');
    sha256s.push(sha256OfLine(bytes.subarray(from, to)));
  }
  return { file, links: `[${links.join()}]`, sha256s };
}

/** The links of a file. Where one is not what it should be, its line is read whole, and says what is wrong with it. @throws Fault */
export function linksOf({ file, links, sha256s }: LinkedFile, { index, known }: FileToRead): readonly LinkedStatement[] {
  const parsed = parseList(links);
  if (parsed?.length === sha256s.length && parsed.every(isLinkedStatement)) return parsed;
  const ledger = ledgerOf([file]);
  return sha256s.map((_, i) => readLine(ledger.line(known + i), index * LINES_PER_FILE + known + i).statement);
}

function parseList(json: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
