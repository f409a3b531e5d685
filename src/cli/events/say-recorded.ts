import { statementNumber } from '../../label/statement.ts';
import type { Recorded } from './record-events.ts';
import { note, paint, say, sayJson } from '../terminal.ts';

/** Tells what was recorded: one line a statement, or the statements themselves. */
export function sayRecorded(recorded: readonly Recorded[], asJson: boolean): void {
  if (asJson) return sayJson(recorded.map(({ statement }) => statement));
  for (const { statement } of recorded) {
    const { label, product, event, state } = statement.credentialSubject;
    say(`${paint('bold', label.code)}  ${product.brand} ${product.name}  ${event.kind}: ${state}  (label ${label.number}, statement ${statementNumber(statement)})`);
  }
}

/** What is still to be done where the status key lies on another machine. */
export function noteUnlisted(): void {
  note('holdmark: note: the status lists do not say so yet, their key is not here: run holdmark refresh where it is');
}
