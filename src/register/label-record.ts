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
  // Read once for as long as somebody holds it: a register of many labels is larger than the memory.
  let newest: WeakRef<Statement> | undefined;
  return {
    number, listed, code: listed.credentialSubject.label.code, statementNumbers: numbers,
    get statement() {
      const statement = newest?.deref() ?? readAgain(ledger, numbers.at(-1)!, sha256);
      newest ??= new WeakRef(statement);
      if (newest.deref() !== statement) newest = new WeakRef(statement);
      return statement;
    },
    get history() {
      return readHistory(ledger, numbers, sha256);
    },
  };
}

/** From the newest back: each statement names the hash of the one before it. */
function readHistory(ledger: Ledger, numbers: readonly number[], sha256: string): readonly Statement[] {
  let expected = sha256;
  return numbers.toReversed().map((number) => {
    const statement = readAgain(ledger, number, expected);
    expected = statement.credentialSubject.previous?.sha256 ?? '';
    return statement;
  }).reverse();
}
