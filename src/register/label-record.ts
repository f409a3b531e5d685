import type { Statement } from '../label/statement.ts';

/** One label as the ledger gives it: the newest statement, and the statements before it. */
export interface LabelRecord {
  readonly number: number;
  readonly code: string;
  readonly statement: Statement;
  /** Numbers of all its statements, oldest first. */
  readonly statementNumbers: readonly number[];
  /** All its statements, oldest first; the last one is `statement`. Read from the disk when asked for. */
  readonly history: readonly Statement[];
}
