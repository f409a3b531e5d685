import { openRegister, type Register } from '../register/open-register.ts';
import { Fault } from '../register/fault.ts';
import { momentOf } from './command-register.ts';
import { signerFor } from './keyring.ts';
import { refreshStatus } from './refresh-status.ts';
import { note } from './terminal.ts';

/** After an event the lists are signed anew at once where the status key is at hand; often it lives on another machine.
 *  @returns the register as it is now */
export async function refreshIfPossible(register: Register): Promise<Register> {
  try {
    const signer = await signerFor(register.config, register.issuer, 'status');
    return (await refreshStatus(register.root, async () => signer, momentOf(undefined), register)).register;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    note(`holdmark: note: the status lists were not signed anew: ${error.message}; run holdmark refresh where the status key is`);
    return openRegister(register.root, register);
  }
}
