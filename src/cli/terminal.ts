import { styleText } from 'node:util';
import { Fault } from '../register/fault.ts';

/** Exit codes: fine; a fault, or a label that does not hold; misuse; could not decide. */
export const exit = { fine: 0, fault: 1, misuse: 2, undecided: 3 } as const;

/** The command was called wrongly. Exit code 2. */
export class Misuse extends Fault {}

type Style = Parameters<typeof styleText>[0];

let onlySays = true;

// "holdmark … | head" closes the pipe early: that is no fault, and no reason for a stack trace.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  if (onlySays) process.exit(exit.fine);
});

/** From now on the command does more than say something: it goes on where nobody listens any more. */
export function goOnUnheard(): void {
  onlySays = false;
}

/** Coloured only where a person looks at a terminal and has not said NO_COLOR. */
export const paint = (style: Style, text: string, stream: NodeJS.WriteStream = process.stdout): string => styleText(style, text, { stream, validateStream: true });

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Progress and remarks go to standard error: standard output is the answer. */
export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

export function sayError(error: unknown): void {
  const { message, hint } = faultOf(error);
  note(`${paint(['bold', 'red'], 'holdmark: error:', process.stderr)} ${message}`);
  if (hint) note(`${paint(['bold'], 'holdmark: hint:', process.stderr)} ${hint}`);
  if (!(error instanceof Fault) && error instanceof Error && process.env['HOLDMARK_DEBUG']) note(error.stack ?? '');
}

/** Whatever was thrown, in words for a person. */
export function faultOf(error: unknown): Fault {
  if (error instanceof Fault) return error;
  return systemFault(error) ?? new Fault(error instanceof Error ? error.message : String(error));
}

/** What the system refuses, in words: where, what, and what to do. */
function systemFault(error: unknown): Fault | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const words = systemFaults[String(error.code)];
  const path = 'path' in error && typeof error.path === 'string' ? `${error.path}: ` : '';
  return words && new Fault(`${path}${words[0]}`, words[1]);
}

const systemFaults: Readonly<Record<string, readonly [problem: string, hint: string]>> = {
  EACCES: ['may not be read or written by you', 'look at the rights of the file and of its folder'],
  EPERM: ['may not be read or written by you', 'look at the rights of the file and of its folder'],
  EROFS: ['lies on a disk that can only be read', 'work on a copy that can be written'],
  ENOSPC: ['the disk is full', 'make room and try again: nothing counts that was cut off while it was written'],
  EDQUOT: ['your share of the disk is used up', 'make room and try again: nothing counts that was cut off while it was written'],
  EISDIR: ['a folder stands where a file is needed', 'name a file'],
  EEXIST: ['a file stands where a folder is needed', 'name a folder'],
  ENOTDIR: ['a file stands where a folder is needed', 'name a folder'],
  ENOENT: ['there is no such file', 'look for a mistake in its name'],
  EBUSY: ['is in use by something else, or a disk is mounted there', 'end what uses it, or name another folder'],
  EXDEV: ['lies on another disk than the files that belong there', 'name a folder on one disk'],
  EMFILE: ['too many files are open', 'raise the limit of open files and try again'],
};

/** A line that is written over while work goes on; nothing where standard error is no terminal. */
export function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}

export function progressDone(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
}

/** JSON on standard output, indented: the answer and nothing else. */
export const sayJson = (value: unknown): void => say(JSON.stringify(value, null, 2));
