import { Command, CommanderError } from 'commander';
import { groupsFor } from './command-groups.ts';
import packageFile from '../../package.json' with { type: 'json' };
import { exit, Misuse, say, sayError } from './terminal.ts';

const HELP = `
A label is named by number, code, GTIN or draft file. "holdmark <command> --help"
explains a command. Start with: holdmark demo, or: holdmark init --help

Exit codes: 0 fine; 1 a fault, or a label that does not hold; 2 called wrongly;
3 could not be decided. Messages go to standard error; the answer, or with --json
only the JSON, to standard output.`;

/** Runs one command. Never throws. @returns the exit code: 0 fine, 1 a fault or a label that does not hold, 2 misuse, 3 could
 *  not decide */
export async function main(args: readonly string[]): Promise<number> {
  const program = new Command('holdmark')
    .description('Makes cybersecurity labels for products, and says of each whether it still holds.')
    .option('--register <folder>', 'the register to work on (default: the nearest one upward)')
    .addHelpText('after', HELP)
    .showHelpAfterError('(add --help for what the command takes)')
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error:/, 'holdmark: error:')) })
    .exitOverride();
  // Not an option of the program: releases have versions too.
  if (args.length === 1 && args[0] === '--version') {
    say(`holdmark ${packageFile.version}`);
    return exit.fine;
  }
  let code: number = exit.fine;
  const finish = (result: number): void => { code = result; };
  for (const { heading, load } of groupsFor(args)) {
    program.commandsGroup(heading);
    (await load())(program, finish);
  }
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
