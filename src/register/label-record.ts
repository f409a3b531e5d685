import type { ListedStatement } from '../label/listed-statement.ts';
import type { Statement } from '../label/statement.ts';
import type { Ledger } from './ledger.ts';
import { readAgain } from './read-line.ts';

/** One label as the ledger gives it: the newest statement, and the statements before it. */
export interface LabelRecord {
  readonly number: number;
  readonly code: string;
  /** What lists say of the newest statement: at hand without reading it. */
  readonly listed: ListedStatement;
  /** The newest statement. Read from the disk when asked for. */
  readonly statement: Statement;
  /** Numbers of all its statements, oldest first. */
  readonly statementNumbers: readonly number[];
  /** All its statements, oldest first; the last one is `statement`. Read from the disk when asked for. */
  readonly history: readonly Statement[];
}

/** What a fold holds of one label. */
export interface HeldLabel {
  readonly numbers: readonly number[];
  /** Of the newest line. */
  readonly sha256: string;
  readonly listed: ListedStatement;
}

export function labelRecord(number: number, { numbers, sha256, listed }: HeldLabel, ledger: Ledger): LabelRecord {
  const newest = readOnce(() => readAgain(ledger, numbers.at(-1)!, sha256));
  const all = readOnce(() => readHistory(newest(), ledger, numbers));
  return {
    number, listed, code: listed.credentialSubject.label.code, statementNumbers: numbers,
    get statement() { return newest(); },
    get history() { return all(); },
  };
}

/** From the newest back: each statement names the hash of the one before it. */
function readHistory(newest: Statement, ledger: Ledger, numbers: readonly number[]): readonly Statement[] {
  const history = [newest];
  for (const number of numbers.slice(0, -1).reverse()) history.push(readAgain(ledger, number, history.at(-1)!.credentialSubject.previous?.sha256 ?? ''));
  return history.reverse();
}

/** Reads once for as long as somebody holds what was read: a register of many labels is larger than the memory. */
function readOnce<T extends object>(read: () => T): () => T {
  let held: WeakRef<T> | undefined;
  return () => {
    const known = held?.deref();
    if (known) return known;
    const fresh = read();
    held = new WeakRef(fresh);
    return fresh;
  };
}
