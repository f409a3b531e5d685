import { Command, CommanderError } from 'commander';
import { groupsFor } from './command-groups.ts';
import { exit, Misuse, sayError } from './terminal.ts';

/** Runs one command. Never throws. @returns the exit code: 0 fine, 1 a fault or a label that does not hold, 2 misuse, 3 could
 *  not decide */
export async function main(args: readonly string[]): Promise<number> {
  const program = new Command('holdmark')
    .description('Makes cybersecurity labels for products, and says of each whether it still holds.')
    .option('--register <folder>', 'the register to work on (default: the nearest one upward)')
    .showHelpAfterError('(add --help for what the command takes)')
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error:/, 'holdmark: error:')) })
    .exitOverride();
  let code: number = exit.fine;
  const finish = (result: number): void => { code = result; };
  for (const load of groupsFor(args)) (await load())(program, finish);
  for (const command of program.commands) command.exitOverride();
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.fine : exit.misuse;
    sayError(error);
    return error instanceof Misuse ? exit.misuse : exit.fault;
  }
}
