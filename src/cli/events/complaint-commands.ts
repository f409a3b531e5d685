import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { Fault } from '../../register/fault.ts';
import { complaintAnswers, type ComplaintAnswer, type ComplaintFault, parseComplaints } from '../../scheme/complaints.ts';
import { inLanguage } from '../../wording/wording.ts';
import { commandRegister, momentOf } from '../command-register.ts';
import { exit, paint, say, sayJson } from '../terminal.ts';

interface Options { readonly at?: string; readonly json?: true }

export function addComplaintCommands(program: Command, finish: (code: number) => void): void {
  program.command('complaints').description('complaints about labels (labels/complaints/*.yaml), and what is owed on them')
    .option('--at <moment>', 'as of another moment than now').option('--json', 'as JSON')
    .action(async (options: Options, command: Command) => finish(await complaints(options, command)));
}

async function complaints({ at, json }: Options, command: Command): Promise<number> {
  const register = await commandRegister(command);
  const folder = join(register.root, 'labels', 'complaints');
  const files = (existsSync(folder) ? readdirSync(folder) : []).filter((name) => name.endsWith('.yaml')).sort();
  const labels = new Map(register.labels.map(({ code, statement }) => [code, statement.credentialSubject] as const));
  const answers = complaintAnswers(files.flatMap((name) => read(join(folder, name))), labels, register.schemes, momentOf(at));
  if (json) sayJson(answers);
  else if (answers.length === 0) say('there are no complaints');
  else for (const answer of answers) sayAnswer(answer);
  return answers.some(({ faults }) => faults.length > 0) ? exit.fault : exit.fine;
}

function read(path: string): ReturnType<typeof parseComplaints> {
  try {
    return parseComplaints(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Fault(`${path}: ${error instanceof Error ? error.message : String(error)}`, 'see docs/schemes.md, complaints');
  }
}

const owed: Readonly<Record<ComplaintFault, string>> = {
  'unknown-label': 'no label of this register has that code',
  'twice': 'another complaint has the same id',
  'unknown-requirement': 'the scheme has no such requirement',
  'overdue': 'the answer is overdue',
  'not-in-history': 'it was upheld, and the label’s history does not say so: record it with holdmark surveil',
  'decided-before-received': 'it was decided before it came in',
};

function sayAnswer({ complaint, state, answerBy, faults }: ComplaintAnswer): void {
  const until = state === 'open' ? `, answer by ${answerBy}` : ` by ${complaint.decision?.by} on ${complaint.decision?.on}`;
  say(`${paint('bold', complaint.id)} ${complaint.label}, ${complaint.received}, ${complaint.from}: ${state}${until}\n  ${inLanguage(complaint.text, 'en')}`);
  for (const fault of faults) say(`  ${paint('red', 'error:')} ${owed[fault]}`);
}
