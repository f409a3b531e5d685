import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Command } from 'commander';
import { rfc3339 } from '../../encoding/rfc3339.ts';
import type { UnsignedStatement } from '../../issuance/sign-statement.ts';
import type { EventDraft } from '../../label/event-draft.ts';
import { eventContent, readEventDraft } from '../../label/read-event-draft.ts';
import type { PlaceOf } from '../../label/read-yaml.ts';
import { Fault } from '../../register/fault.ts';
import { findLabel } from '../../register/find-label.ts';
import type { Register } from '../../register/open-register.ts';
import { commandRegister, eventMoment, momentOf } from '../command-register.ts';
import { noteClock, noteLastEvent } from '../note-clock.ts';
import { sayFindings } from '../draft-commands.ts';
import { signersFor } from '../keys/keyring.ts';
import { type Planned, previewEvent, recordEvents } from './record-events.ts';
import { sayPreview } from './say-preview.ts';
import { noteUnlisted, sayRecorded } from './say-recorded.ts';
import { exit, Misuse, note, paint, sayJson } from '../terminal.ts';

/** `record`: signs events that were written down first, as drafts that people can review. */
export function addRecordCommand(program: Command, finish: (code: number) => void): void {
  program.command('record').argument('<draft...>', 'drafts of events (YAML): one event of one label each')
    .description('check drafts of events, sign them and append them to the ledger: all or none')
    .option('--dry-run', 'show what would be signed and what people would read; write nothing').option('--json', 'the statements as JSON')
    .addHelpText('after', `\nA draft of an event:\n${EXAMPLE}`)
    .action(async (paths: string[], options: RecordOptions, command: Command) => finish(await record(paths, options, command)));
}

const EXAMPLE = `
  kind: suspend                # cover, suspend, restore, amend, renew, transfer, appeal, surveil, exclude or withdraw
  label: 0000-000H             # number, code or GTIN
  reason: exploited-unfixed
  text:
    en: Versions up to 2.4.0 have a hole that is being attacked, and there is no update yet.
  evidence:
    - { title: Advisory NK-2026-07, url: https://nordkyl.example/advisories/NK-2026-07.json }
  affected: [2.3.0, 2.4.0]     # the other members depend on the kind
`;

interface RecordOptions { readonly dryRun?: true; readonly json?: true }
interface EventFile { readonly path: string; readonly draft: EventDraft; readonly placeOf: PlaceOf }

async function record(paths: readonly string[], options: RecordOptions, command: Command): Promise<number> {
  const register = await commandRegister(command);
  const now = momentOf(undefined);
  noteClock(register, now);
  const files = readFiles(paths);
  const previews = files.map((file, i) => previewed(file, register, now, i));
  const faults = previews.flatMap((preview) => ('fault' in preview ? [preview.fault] : []));
  for (const fault of faults) note(fault);
  if (faults.length > 0) throw new Fault('nothing was written', 'mend the drafts and try again');
  refuseTwice(previews.flatMap((preview) => ('fault' in preview ? [] : [preview.planned])));
  const shown = previews.flatMap((preview) => ('fault' in preview ? [] : [preview]));
  shown.forEach(({ planned: { label } }, i) => label && noteLastEvent(label, files[i]?.draft.at, now));
  if (options.dryRun) {
    if (options.json) sayJson(shown.map(({ statement }) => statement));
    else for (const { statement, planned } of shown) sayPreview(statement, planned.label?.statement, register.issuer.demonstration === true);
    return exit.fine;
  }
  const { listed } = await recordEvents(register, signersFor, (current) => files.map((file) => planned(file, current)), { tell: (recorded) => sayRecorded(recorded, options.json === true) });
  if (!listed) noteUnlisted();
  return exit.fine;
}

/** Every file, or every fault of every file. @throws Fault */
function readFiles(paths: readonly string[]): readonly EventFile[] {
  const files: EventFile[] = [];
  for (const path of paths) {
    if (!existsSync(path)) throw new Fault(`${path}: there is no such file`, 'name drafts of events');
    const read = readEventDraft(readFileSync(path, 'utf8'));
    if ('findings' in read) sayFindings({ path, findings: read.findings }, note);
    else files.push({ path, ...read });
  }
  if (files.length < paths.length) throw new Fault('nothing was written', 'mend the drafts and try again');
  return files;
}

function planned({ draft }: EventFile, register: Register): Planned {
  const label = findLabel(register, draft.label);
  const event = {
    ...eventContent(draft), actor: draft.actor ?? register.config.issuer.name, at: rfc3339(eventMoment(draft.at, label.listed.credentialSubject.event.at)),
    reason: { code: draft.reason, text: draft.text }, ...(draft.evidence && draft.evidence.length > 0 && { evidence: draft.evidence }),
  };
  return { label, event, scheme: label.statement.credentialSubject.scheme.id };
}

/** What would be signed, or the line that says why not: the drafts of one call are judged before any of them is signed. */
function previewed(file: EventFile, register: Register, now: Date, after: number): { readonly statement: UnsignedStatement; readonly planned: Planned } | { readonly fault: string } {
  let at = 'label';
  try {
    const plan = planned(file, register);
    at = 'kind';
    return { statement: previewEvent(register, plan, now, after), planned: plan };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const { line, column } = file.placeOf([at]);
    return { fault: `${relative(process.cwd(), file.path)}:${line}:${column}: ${paint('red', 'error:', process.stderr)} ${error.message}${error.hint ? `\n  ${paint('dim', 'hint:', process.stderr)} ${error.hint}` : ''}` };
  }
}

function refuseTwice(plans: readonly Planned[]): void {
  const codes = plans.map(({ label }) => label?.code);
  const twice = codes.find((code, i) => codes.indexOf(code) !== i);
  if (twice) throw new Misuse(`label ${twice} is named by two drafts`, 'one event a label at a time: record the second after the first');
}
