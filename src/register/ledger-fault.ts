import { Fault } from './fault.ts';
import { LINES_PER_FILE } from './ledger.ts';

/** @param number of the statement   @param problem what is wrong with it */
export function ledgerFault(number: number, problem: string): Fault {
  const file = String(Math.floor(number / LINES_PER_FILE)).padStart(6, '0');
  return new Fault(`labels/ledger/${file}.jsonl: line ${(number % LINES_PER_FILE) + 1} (statement ${number}) ${problem}`, 'the ledger is only ever appended to: restore the file from the repository');
}
