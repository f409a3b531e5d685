import { statementNumber } from '../../label/statement.ts';
import type { Recording } from './record-events.ts';
import { note, paint, say, sayJson } from '../terminal.ts';

/** Tells what was signed: one line a statement, or the statements themselves. */
export function sayRecorded({ recorded, listed }: Recording, asJson: boolean): void {
  if (!listed) note('holdmark: note: the status lists do not say so yet, their key is not here: run holdmark refresh where it is');
  if (asJson) return sayJson(recorded.map(({ statement }) => statement));
  for (const { statement } of recorded) {
    const { label, product, event, state } = statement.credentialSubject;
    say(`${paint('bold', label.code)}  ${product.brand} ${product.name}  ${event.kind}: ${state}  (label ${label.number}, statement ${statementNumber(statement)})`);
  }
}
