import type { Command } from 'commander';
import { addDeclareCommand } from './events/declare-command.ts';
import { addRecordCommand } from './events/record-command.ts';
import { addWatchCommand } from './watch-command.ts';

/** What comes from outside: makers' declarations, feeds of known holes, and the drafts of events that follow from them. */
export function addWatchCommands(program: Command, finish: (code: number) => void): void {
  for (const add of [addWatchCommand, addRecordCommand, addDeclareCommand]) add(program, finish);
}
