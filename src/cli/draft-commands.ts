import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { rfc3339 } from '../encoding/rfc3339.ts';
import { lifeState } from '../label/apply-event.ts';
import { draftFacts } from '../label/draft-facts.ts';
import { Fault } from '../register/fault.ts';
import { type Register, registerAbove } from '../register/open-register.ts';
import { readSchemes } from '../register/read-schemes.ts';
import { checkDraftFile, type DraftFile, draftPaths } from '../register/read-draft-file.ts';
import { issueText } from '../wording/event-texts.ts';
import { findingsWordingOf } from '../wording/findings/findings-wording.ts';
import { sayFinding } from '../wording/say-finding.ts';
import { answerLanguage } from './answer-language.ts';
import { commandRegister, eventMoment, momentOf, registerRoot } from './command-register.ts';
import { noteClock } from './note-clock.ts';
import { signersFor } from './keys/keyring.ts';
import { type Planned, recordEvents } from './events/record-events.ts';
import { noteUnlisted, sayRecorded } from './events/say-recorded.ts';
import { exit, note, paint, say, sayJson } from './terminal.ts';

export function addDraftCommands(program: Command, finish: (code: number) => void): void {
  program.command('check').argument('[draft...]', 'drafts to check (default: all in labels/)')
    .description('hold drafts against their schemes; every fault at once')
    .option('--language <tag>', 'language of the findings; "error", "warning" and "hint" stay as they are, for editors that look for them', answerLanguage, 'en')
    .option('--json', 'the findings as JSON')
    .action(async (drafts: string[], options: CheckOptions, command: Command) => finish(await check(drafts, options, command)));

  program.command('issue').argument('<draft...>', 'drafts of the products')
    .description('check drafts, sign their labels and append them to the ledger')
    .option('--actor <name>', 'who decides (default: the register’s issuer)')
    .option('--date <moment>', 'when it takes effect (default: now)')
    .option('--json', 'the labels as JSON')
    .action(async (drafts: string[], options: IssueOptions, command: Command) => finish(await issue(drafts, options, command)));
}

interface CheckOptions { readonly json?: true; readonly language: string }

async function check(drafts: readonly string[], { json, language }: CheckOptions, command: Command): Promise<number> {
  const root = registerRoot(command);
  const schemes = readSchemes(root);
  const files = await Promise.all((drafts.length > 0 ? drafts : draftPaths(root)).map((path) => checkDraftFile(path, schemes, momentOf(undefined))));
  if (files.length === 0) note('holdmark: note: there are no drafts in labels/');
  if (json) sayJson(files.map(({ path, findings }) => ({ file: path, findings: findings.map((finding) => ({ ...finding, ...sayFinding(finding, findingsWordingOf(language)) })) })));
  else for (const file of files) sayFindings(file, say, language);
  return files.some(hasErrors) ? exit.fault : exit.fine;
}

interface IssueOptions { readonly actor?: string; readonly date?: string; readonly json?: true }

async function issue(drafts: readonly string[], options: IssueOptions, command: Command): Promise<number> {
  const register = await commandRegister(command);
  noteClock(register, momentOf(undefined));
  const at = rfc3339(eventMoment(options.date));
  if (command.optsWithGlobals<{ readonly register?: string }>().register === undefined) for (const path of drafts) refuseOtherRegister(path, register.root);
  const files = await Promise.all(drafts.map((path) => checkDraftFile(path, register.schemes, new Date(at))));
  for (const file of files) if (file.findings.length > 0) sayFindings(file, note);
  if (files.some(hasErrors)) throw new Fault('nothing was issued', 'mend the drafts and try again');

  for (const file of files) await refuseBadPicture(file, register.root);
  const { listed } = await recordEvents(register, signersFor, (current) => planIssues(current, files, options.actor ?? current.config.issuer.name, at), { tell: (recorded) => sayRecorded(recorded, options.json === true) });
  if (!listed) noteUnlisted();
  return exit.fine;
}

/** A draft that lies in one register is issued by another only where that one was named. @throws Fault */
function refuseOtherRegister(path: string, root: string): void {
  const other = existsSync(path) && registerAbove(dirname(resolve(path)));
  if (other && realpathSync(other) !== realpathSync(root)) throw new Fault(`${path}: lies in another register, ${other}`, `work in that folder, or name it: holdmark --register ${other} issue …`);
}

/** What is signed stays: a label whose picture nobody can draw would stop every build from then on. @throws Fault */
async function refuseBadPicture({ path, draft }: DraftFile, root: string): Promise<void> {
  const picture = draft?.product.picture;
  const file = picture && join(root, 'labels', picture);
  if (!file || !existsSync(file)) return;
  const { default: sharp } = await import('sharp');
  try {
    await sharp(readFileSync(file)).png().toBuffer();
  } catch {
    throw new Fault(`${path}: product.picture: labels/${picture} is no picture that can be drawn`, 'save it anew as SVG, or take it out of the draft');
  }
}

/** The labels of some drafts, all or none. @throws Fault where a label of that scheme for that product lives already, or two of the
 *  drafts are of one, or a picture is missing */
export function planIssues(register: Register, files: readonly DraftFile[], actor: string, at: string): readonly Planned[] {
  const seen = new Map<string, string>();
  for (const { path, draft } of files) if (draft) {
    const { scheme, product: { brand, model } } = draft;
    const product = JSON.stringify([scheme, brand, model]);
    const other = seen.get(product);
    if (other !== undefined) throw new Fault(`${path}: ${brand} ${model} would get a second label of the scheme ${scheme}${other === path ? '' : `: ${other} is a draft of it too`}`, 'name one draft a product: nothing was issued');
    seen.set(product, path);
  }
  return files.map((file) => planIssue(register, file, actor, at));
}

function planIssue(register: Register, file: DraftFile, actor: string, at: string): Planned {
  const { draft, scheme } = file;
  if (!draft || !scheme) throw new Fault(`${file.path}: is not a draft`);
  const { picture } = draft.product;
  // What is signed stays: a label without its picture would stop every build from then on.
  if (picture && !existsSync(join(register.root, 'labels', picture))) throw new Fault(`${file.path}: product.picture: labels/${picture} is not there`, 'put the picture there, or take it out of the draft');
  const facts = draftFacts(draft, scheme, at);
  const living = register.labels.find(({ statement }) => {
    const { product, scheme: of } = statement.credentialSubject;
    const same = product.brand === draft.product.brand && product.model === draft.product.model;
    return of.id === scheme.id && same && ['in-force', 'suspended'].includes(lifeState(statement, new Date(at)));
  });
  if (living) throw new Fault(`${file.path}: ${draft.product.brand} ${draft.product.model} has a label of this scheme, ${living.code}`, 'change that one with cover, amend or renew');
  const reason = { code: 'first-issue', text: issueText() } as const;
  return { label: undefined, scheme: scheme.id, event: { kind: 'issue', actor, at, reason, facts } };
}

const hasErrors = (file: DraftFile): boolean => file.findings.some((finding) => finding.severity === 'error');

/** The faults of one file, each with its place, and their number. */
export function sayFindings({ path, findings }: Pick<DraftFile, 'path' | 'findings'>, out: (text: string) => void = say, language = 'en'): void {
  const file = relative(process.cwd(), path) || path;
  for (const finding of findings) {
    const { place, problem, hint } = sayFinding(finding, findingsWordingOf(language));
    const severity = finding.severity === 'error' ? paint('red', 'error:') : paint('yellow', 'warning:');
    out(`${file}:${finding.line}:${finding.column}: ${severity} ${place ? `${place}: ` : ''}${problem}`);
    if (hint) out(`  ${paint('dim', 'hint:')} ${hint}`);
  }
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const warnings = findings.length - errors;
  out(`${file}: ${errors === 0 ? paint('green', 'fine') : paint('red', `${errors} error${errors === 1 ? '' : 's'}`)}${warnings > 0 ? `, ${warnings} warning${warnings === 1 ? '' : 's'}` : ''}`);
}
