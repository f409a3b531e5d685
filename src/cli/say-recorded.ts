import { statementNumber } from '../label/statement.ts';
import type { Recorded } from './record-events.ts';
import { paint, say, sayJson } from './terminal.ts';

/** Tells what was signed: one line a statement, or the statements themselves. */
export function sayRecorded(recorded: readonly Recorded[], asJson: boolean): void {
  if (asJson) return sayJson(recorded.map(({ statement }) => statement));
  for (const { statement } of recorded) {
    const { label, product, event, state } = statement.credentialSubject;
    say(`${paint('bold', label.code)}  ${product.brand} ${product.name}  ${event.kind}: ${state}  (label ${label.number}, statement ${statementNumber(statement)})`);
  }
}
