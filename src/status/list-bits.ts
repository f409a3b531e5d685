import type { ListedStatement } from '../label/listed-statement.ts';
import { statementNumber } from '../label/statement.ts';
import { labelStatus, LIST_ENTRIES, listOf } from './label-status.ts';

/** The newest statement of one label, and the numbers of all its statements. */
export interface ListedLabel {
  readonly number: number;
  readonly statement: ListedStatement;
  readonly statementNumbers: readonly number[];
}

/** The bits of every list of both formats, from the folded ledger at a moment: the one source that both are made from and held
 *  against. `statements[k]`: 16,384 bytes, bit 0 leftmost; `labels[k]`: 32,768 bytes, two bits each, lowest first. There is
 *  always a list 0. */
export function listBits(labels: readonly ListedLabel[], at: Date): { readonly statements: readonly Uint8Array[]; readonly labels: readonly Uint8Array[] } {
  const statementLists: Uint8Array[] = [new Uint8Array(LIST_ENTRIES / 8)];
  const labelLists: Uint8Array[] = [new Uint8Array(LIST_ENTRIES / 4)];
  for (const label of labels) {
    // Withdrawn by a statement that says so. Where only the cure clock ran out, the suspension is still the newest word, and whoever
    // verifies needs to know that it is: the withdrawal follows from its date.
    const withdrawn = label.statement.credentialSubject.state === 'withdrawn';
    const newest = statementNumber(label.statement);
    for (const number of label.statementNumbers) {
      const { list, index } = listOf(number);
      const bits = (statementLists[list] ??= new Uint8Array(LIST_ENTRIES / 8));
      if (number !== newest || withdrawn) bits[index >> 3]! |= 0x80 >> (index & 7);
    }
    const { list, index } = listOf(label.number);
    const entries = (labelLists[list] ??= new Uint8Array(LIST_ENTRIES / 4));
    entries[index >> 2]! |= labelStatus(label.statement, at) << ((index & 3) * 2);
  }
  return { statements: Array.from(statementLists, (bits) => bits ?? new Uint8Array(LIST_ENTRIES / 8)), labels: Array.from(labelLists, (bits) => bits ?? new Uint8Array(LIST_ENTRIES / 4)) };
}
