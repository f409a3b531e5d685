import type { Statement } from '../label/statement.ts';

/** One label as the ledger gives it: the newest statement, and the statements before it. */
export interface LabelRecord {
  readonly number: number;
  readonly code: string;
  readonly statement: Statement;
  /** Oldest first; the last one is `statement`. */
  readonly history: readonly Statement[];
}
