import { statementNumber } from '../../label/statement.ts';
import { Fault } from '../../register/fault.ts';
import { faultOf } from '../terminal.ts';
import type { Recorded } from './record-events.ts';

/** Does what comes after statements were recorded. Where it fails they are in the ledger all the same, and whoever only read what failed
 *  would record them twice.
 *  @param undone what is missing then   @param remedy the commands that do it later */
export async function followUp(recorded: readonly Recorded[], undone: string, remedy: string, work: () => Promise<unknown>): Promise<Fault | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    const numbers = recorded.map(({ statement }) => statementNumber(statement));
    return new Fault(`recorded as statement${numbers.length === 1 ? '' : 's'} ${numbers.join(', ')}, but ${undone}: ${faultOf(error).message}`, `do not record it again: mend that, then ${remedy}`);
  }
}
