import { type Command, Option } from 'commander';
import { generateSeed } from '../issuance/generate-seed.ts';
import { signerOfSeed } from '../issuance/signer.ts';
import { coverageOf } from '../label/standing.ts';
import { statementNumber } from '../label/statement.ts';
import { writeDraftSchema } from '../register/draft-schema-file.ts';
import { findLabel } from '../register/find-label.ts';
import type { LabelRecord } from '../register/label-record.ts';
import { auditLedger } from '../register/audit-ledger.ts';
import { qrTexts } from '../register/qr-texts.ts';
import { readStatusFiles } from '../register/status-files.ts';
import { toMultikey } from '../trust/multikey.ts';
import { keyPurposes, type KeyPurpose } from '../trust/trust-list.ts';
import { statementVerdict } from '../verification/statement-verdict.ts';
import { wordingOf } from '../wording/languages.ts';
import { inLanguage } from '../wording/wording.ts';
import { verdictWords } from '../wording/verdict-words.ts';
import { commandRegister, momentOf, registerRoot } from './command-register.ts';
import { initRegister, type InitOptions } from './init-register.ts';
import { newPassphrase, signerFor, storeSecretKey } from './keys/keyring.ts';
import { noteClock } from './note-clock.ts';
import { refreshStatus } from './refresh-status.ts';
import { exit, paint, say, sayJson } from './terminal.ts';

export function addRegisterCommands(program: Command, finish: (code: number) => void): void {
  program.command('init').argument('[folder]', 'where the register shall be', '.')
    .description('make a folder, or a checkout of the demonstration, into your own register: name, origin, fresh keys, trust list, empty ledger')
    .option('--name <name>', 'name of the register').option('--origin <url>', 'its address: https://host, at most 25 characters of host')
    .option('--issuer <name>', 'who signs (default: the name)').option('--contact <address>', 'where the issuer can be reached')
    .option('--languages <tags>', 'languages of labels and pages, as en,de').option('--remove-demonstration', 'remove the demonstration’s drafts, ledger, status lists and trust list')
    .action(async (folder: string, options: InitOptions) => { await initRegister(folder, options, momentOf(undefined)); finish(exit.fine); });

  const keys = program.command('keys').description('the keys of the register');
  keys.command('new').description('make a secret key, encrypted, outside the repository, and print its public half for the next trust list')
    .addOption(new Option('--purpose <purpose>', 'what it will sign').choices([...keyPurposes, 'root', 'maker']).makeOptionMandatory())
    .option('--json', 'the public key as JSON')
    .action(async (options: { purpose: KeyPurpose | 'root' | 'maker'; json?: true }, command: Command) => finish(await newKey(options, command)));

  program.command('refresh').description('sign the status lists anew: after every event, and daily').option('--json', 'what was signed, as JSON')
    .option('--older', 'also where the lists before carry a later time, because a clock that was ahead signed them')
    .action(async (options: RefreshOptions, command: Command) => finish(await refresh(options, command)));

  program.command('show').argument('[label]', 'number, code, GTIN or draft file (default: all)').description('how a label stands, from this checkout')
    .option('--json', 'the newest statements as JSON').option('--at <moment>', 'as of another moment than now')
    .action(async (label: string | undefined, options: { json?: true; at?: string }, command: Command) => finish(await show(label, options, command)));

  program.command('history').argument('<label>', 'number, code, GTIN or draft file').description('what happened to a label: who, when, why').option('--json', 'the events as JSON')
    .action(async (label: string, options: { json?: true }, command: Command) => finish(await history(label, options, command)));

  program.command('audit').description('check the signature of every statement of the ledger, not only of the newest ones')
    .action(async (_options: object, command: Command) => {
      const { ledger, trust } = await commandRegister(command);
      say(`${await auditLedger(ledger, trust)} statements, every signature holds`);
      finish(exit.fine);
    });

  program.command('schema').description('write labels/draft.schema.json, by which editors complete and check drafts')
    .action((_options: object, command: Command) => { say(writeDraftSchema(registerRoot(command))); finish(exit.fine); });
}

async function newKey({ purpose, json }: { readonly purpose: KeyPurpose | 'root' | 'maker'; readonly json?: true }, command: Command): Promise<number> {
  const { config } = await commandRegister(command);
  const seed = generateSeed();
  const file = await storeSecretKey(config, purpose, seed, await newPassphrase());
  const publicKeyMultibase = toMultikey(signerOfSeed(seed).publicKey);
  if (json) sayJson({ purpose, publicKeyMultibase, file });
  else say(`${purpose} key ${paint('bold', publicKeyMultibase)}\nsecret half, encrypted: ${file}`);
  return exit.fine;
}

interface RefreshOptions { readonly json?: true; readonly older?: true }

async function refresh({ json, older }: RefreshOptions, command: Command): Promise<number> {
  const register = await commandRegister(command);
  const signer = await signerFor(register.config, register.issuer, 'status');
  const at = momentOf(undefined);
  noteClock(register, at);
  const { files } = await refreshStatus(register.root, async () => signer, at, older ? 'back' : 'forward');
  if (json) sayJson({ files, signedAt: at.toISOString() });
  else say(`signed ${files} status files; they hold for 7 days`);
  return exit.fine;
}

async function history(name: string, { json }: { readonly json?: true }, command: Command): Promise<number> {
  const label = findLabel(await commandRegister(command), name);
  const events = label.history.map((statement) => ({ statement: statementNumber(statement), state: statement.credentialSubject.state, ...statement.credentialSubject.event }));
  if (json) sayJson(events);
  else for (const { statement, state, kind, at, actor, reason, evidence } of events) {
    say(`${String(statement).padStart(6)}  ${at}  ${paint('bold', kind)}: ${state}  (${reason.code}, by ${actor})`);
    say(`        ${inLanguage(reason.text, 'en')}`);
    for (const { title, url, sha256 } of evidence ?? []) say(`        evidence: ${[title, url, sha256].filter(Boolean).join(', ')}`);
  }
  return exit.fine;
}

async function show(name: string | undefined, options: { readonly json?: true; readonly at?: string }, command: Command): Promise<number> {
  const register = await commandRegister(command);
  const labels = name === undefined ? register.labels : [findLabel(register, name)];
  if (options.json) {
    sayJson(name === undefined ? labels.map(({ statement }) => statement) : labels[0]?.statement);
    return exit.fine;
  }
  const statusAt = await readStatusFiles(register).then(({ signedAt }) => signedAt, () => undefined);
  for (const label of labels) {
    sayLabel(label, options.at, statusAt, register.issuer.demonstration === true);
    if (name !== undefined) sayDetails(label, qrTexts(label.statement, register.config).signed, momentOf(options.at));
  }
  if (labels.length === 0) say('the register is empty');
  return exit.fine;
}

function sayLabel(label: LabelRecord, at: string | undefined, statusAt: Date | undefined, demonstration: boolean): void {
  const verdict = statementVerdict({ statement: label.statement, ...(statusAt && { statusAt }) }, {}, momentOf(at), undefined, { demonstration });
  const { brand, name } = label.statement.credentialSubject.product;
  const { title, tone } = verdictWords(verdict, wordingOf('en'), 'en');
  say(`${paint('bold', label.code)}  ${`${brand} ${name}`.padEnd(34)} ${paint(tone === 'good' ? 'blue' : tone === 'bad' ? 'red' : 'yellow', title)}`);
}

function sayDetails({ statement, history }: LabelRecord, code: string, at: Date): void {
  const { product, scheme, level, support, releases, suspension } = statement.credentialSubject;
  say(`  model      ${product.model}, GTIN ${product.gtins.join(', ') || 'none'}`);
  say(`  scheme     ${scheme.id} ${scheme.version}${level ? `, level ${level}` : ''}; until ${statement.validUntil.slice(0, 10)}`);
  say(`  updates    ${support.securityUpdatesUntil ? `until ${support.securityUpdatesUntil}` : 'none are promised'}`);
  for (const release of releases) {
    const coverage = coverageOf(release, at);
    say(`  version    ${release.version.padEnd(12)} ${coverage}${coverage === 'provisional' && release.reviewBy ? `, review by ${release.reviewBy}` : ''}${release.coverage === coverage ? '' : `, the review term passed on ${release.reviewBy ?? ''}`}`);
  }
  if (suspension) say(`  suspended  since ${suspension.since}, cure clock until ${suspension.cureBy}${Date.parse(suspension.cureBy) <= at.getTime() ? ': it ran out; record it with holdmark withdraw' : ''}`);
  for (const past of history) {
    const { event } = past.credentialSubject;
    say(`  ${String(statementNumber(past)).padStart(6)}     ${event.at.slice(0, 10)} ${event.kind}, ${event.reason.code}, by ${event.actor}`);
  }
  say(`  code       ${code}`);
}
