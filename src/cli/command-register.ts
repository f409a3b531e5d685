import type { Command } from 'commander';
import { isDay } from '../encoding/rfc3339.ts';
import { findRegister, openRegister, type Register } from '../register/open-register.ts';
import { Misuse, note } from './terminal.ts';

/** The folder of the register that a command works on: --register, else the nearest one upward. */
export function registerRoot(command: Command): string {
  const { register } = command.optsWithGlobals<{ register?: string }>();
  return findRegister(register ?? process.cwd());
}

/** The register that a command works on, read and checked whole. */
export async function commandRegister(command: Command): Promise<Register> {
  const register = await openRegister(registerRoot(command));
  if (register.ledger.torn !== '') note('holdmark: note: the last line of the ledger was cut off while it was written; the next command that writes sets it aside');
  return register;
}

/** When an event takes effect: it is recorded when it happens or later. A day written by hand that lies ahead would end a clock that
 *  still runs, and keep every true date after it out of the ledger. Without a day it is now, but never before the label's last event,
 *  which a clock that was ahead may have dated: else such a label could not be suspended until its date has come.
 *  @param last when that was   @throws Misuse */
export function eventMoment(text: string | undefined, last?: string): Date {
  const [moment, now] = [momentOf(text), momentOf(undefined)];
  if (text === undefined && last !== undefined && Date.parse(last) > now.getTime()) return new Date(last);
  if (moment.getTime() > now.getTime() + CLOCKS_DIFFER) throw new Misuse(`${text ?? ''} lies in the future`, 'record an event when it happens');
  return moment;
}

/** Clocks may differ by so many milliseconds. */
export const CLOCKS_DIFFER = 300_000;

/** A moment given on the command line, or now. The only place of the commands that reads the clock. @throws Misuse */
export function momentOf(text: string | undefined): Date {
  if (text === undefined) return new Date();
  const moment = new Date(text);
  if (!/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2}))?$/.test(text) || !isDay(text.slice(0, 10)) || Number.isNaN(moment.getTime())) throw new Misuse(`"${text}" is not a moment`, 'write it as 2026-11-23 or 2026-11-23T14:02:00Z');
  return moment;
}
