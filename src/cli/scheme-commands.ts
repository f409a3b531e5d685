import { existsSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { Fault } from '../register/fault.ts';
import { readSchemes } from '../register/read-schemes.ts';
import { findScheme } from '../scheme/find-scheme.ts';
import { consensusVerdict, standardsLandscape } from '../scheme/consensus.ts';
import { crosswalk } from '../scheme/crosswalk.ts';
import { parseScheme, SchemeError } from '../scheme/parse-scheme.ts';
import { diffSchemes, needsNewVersion, type SchemeChange, shortfalls, type Shortfall } from '../scheme/scheme-diff.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { findingsWordingOf } from '../wording/findings/findings-wording.ts';
import { sayFinding } from '../wording/say-finding.ts';
import { inLanguage } from '../wording/wording.ts';
import { answerLanguage } from './answer-language.ts';
import { commandRegister, momentOf, registerRoot } from './command-register.ts';
import { exit, paint, say, sayJson } from './terminal.ts';

interface Options { readonly json?: true; readonly language: string }

export function addSchemeCommands(program: Command, finish: (code: number) => void): void {
  const scheme = program.command('scheme').description('what labelling schemes demand');
  scheme.command('list').description('the schemes that this register knows').option('--json', 'as JSON').option('--language <tag>', 'language of names', answerLanguage, 'en')
    .action((options: Options, command: Command) => finish(list(options, command)));
  scheme.command('show').argument('<scheme>', 'id, or a scheme file').description('requirements, levels, rigour by risk, and what an update does').option('--json', 'as JSON').option('--language <tag>', 'language of names', answerLanguage, 'en')
    .action((name: string, options: Options, command: Command) => finish(show(name, options, command)));
  scheme.command('crosswalk').description('which requirements of which schemes ask for the same').option('--json', 'as JSON').option('--language <tag>', 'language of sentences', answerLanguage, 'en')
    .action((options: Options, command: Command) => finish(sayCrosswalk(options, command)));
  scheme.command('standards').description('the standards that schemes and labels stand on, by area, and whether they came from a voluntary consensus process').option('--json', 'as JSON')
    .action(async (options: Options, command: Command) => finish(await sayStandards(options, command)));
  scheme.command('check').argument('<file...>', 'scheme files').description('every fault of a scheme file; and whether a change of demands has a new version').option('--json', 'as JSON')
    .action((files: string[], options: Options, command: Command) => finish(check(files, options, command)));
  scheme.command('diff').argument('<from>', 'id, or a scheme file').argument('<to>', 'id, or a scheme file').description('what changed, and which labels would fall short of it').option('--json', 'as JSON')
    .action(async (from: string, to: string, options: Options, command: Command) => finish(await diff(from, to, options, command)));
}

function list({ json, language }: Options, command: Command): number {
  const schemes = readSchemes(registerRoot(command));
  if (json) sayJson(schemes.map(({ id, version, name, owner, requirements, categories }) => ({ id, version, name, owner, requirements: requirements.length, categories: categories.map((each) => each.id) })));
  else for (const each of schemes) say(`${paint('bold', each.id.padEnd(24))} ${each.version.padEnd(6)} ${String(each.requirements.length).padStart(3)} requirements   ${inLanguage(each.name, language)}`);
  return exit.fine;
}

function show(name: string, { json, language }: Options, command: Command): number {
  const scheme = schemeNamed(name, registerRoot(command));
  if (json) {
    sayJson(scheme);
    return exit.fine;
  }
  const word = (map: Readonly<Record<string, string>>): string => inLanguage(map, language);
  say(`${paint('bold', `${word(scheme.name)}, version ${scheme.version}`)}\n${word(scheme.summary)}\nOwner: ${scheme.owner}. Modelled on: ${scheme.source.title}`);
  say(`Base document: ${origins[consensusVerdict(scheme.consensus)]}. ${word(scheme.consensus.reason)}`);
  say(`\n${paint('bold', 'Requirements')}`);
  for (const each of scheme.requirements) say(`  ${each.id}${each.need === 'should' ? ' (may stay open)' : ''}: ${word(each.title)}\n    ${paint('dim', each.clause)}\n    ${word(each.consumer)}`);
  if (scheme.levels.length > 0) say(`\n${paint('bold', 'Levels')}`);
  for (const each of scheme.levels) say(`  ${each.id}: ${each.requirements.length} requirements${each.attestation ? `, ${each.attestation}` : ''}`);
  say(`\n${paint('bold', 'Rigour by risk')}`);
  for (const each of scheme.riskTiers) say(`  ${each.id}: ${each.attestation}; ${each.methods.join(', ')}; by ${each.by.join(', ')}${each.accreditation ? ` (${each.accreditation})` : ''}; looked at again ${each.surveillanceMonths > 0 ? `every ${each.surveillanceMonths} months` : 'never'}\n    ${scheme.categories.filter((category) => category.tier === each.id).map((category) => category.id).join(', ')}`);
  say(`\n${paint('bold', 'What an update does')}`);
  for (const [kind, rule] of Object.entries(scheme.updateRule)) say(`  ${kind}: ${rule.coverage}${rule.imageDigest === 'required' ? ', image digest required' : ''}`);
  say(`\nHolds ${scheme.validityMonths} months${scheme.endsWithSupport ? ', or until the end of support if that is sooner' : ''}. Cure ${scheme.cureDays} days, review ${scheme.reviewDays} days. Appeals: ${scheme.appeal.body}, within ${scheme.appeal.fileWithinDays} days.`);
  return exit.fine;
}

function sayCrosswalk({ json, language }: Options, command: Command): number {
  const rows = crosswalk(readSchemes(registerRoot(command)));
  if (json) sayJson(rows);
  else for (const { sentence, asked } of rows) say(`${paint('bold', inLanguage(sentence, language))}\n${asked.map((each) => `  ${each.scheme.padEnd(22)} ${each.requirement.padEnd(28)} ${paint('dim', each.clause)}`).join('\n')}`);
  return exit.fine;
}

const origins = { 'voluntary-consensus': 'voluntary consensus standard', 'other': 'other standard', 'unknown': 'origin not fully known' } as const;

async function sayStandards({ json }: Options, command: Command): Promise<number> {
  const { schemes, labels } = await commandRegister(command);
  const landscape = standardsLandscape(schemes, labels.map(({ statement }) => statement.credentialSubject));
  if (json) sayJson(Object.fromEntries(landscape));
  else for (const [area, standards] of landscape) {
    say(paint('bold', area === 'none' ? 'named by labels, in no area' : area.replaceAll('-', ' ')));
    for (const each of standards) say(`  ${[each.designation, ...each.editions].join(', ')}: ${origins[each.consensus]}; ${each.labels} label${each.labels === 1 ? '' : 's'}; ${each.schemes.join(', ') || 'no scheme'}`);
  }
  return exit.fine;
}

function check(files: readonly string[], { json }: Options, command: Command): number {
  const known = readSchemes(registerRoot(command));
  const answers = files.map((file) => ({ file, faults: faultsOf(file, known) }));
  if (json) sayJson(answers);
  else for (const { file, faults } of answers) say(faults.length === 0 ? `${file}: ${paint('green', 'fine')}` : faults.map(({ line, problem }) => `${file}:${line}: ${paint('red', 'error:')} ${problem}`).join('\n'));
  return answers.some(({ faults }) => faults.length > 0) ? exit.fault : exit.fine;
}

function faultsOf(file: string, known: readonly Scheme[]): readonly { readonly line: number; readonly problem: string }[] {
  try {
    const scheme = readSchemeFile(file);
    const older = known.find((each) => needsNewVersion(each, scheme));
    return older ? [{ line: 1, problem: `it changes what ${older.id} ${older.version} demands: give it a new version` }] : [];
  } catch (error) {
    if (error instanceof SchemeError) return error.faults.map(({ path, line, problem }) => ({ line, problem: [path.join('.'), problem].filter(Boolean).join(': ') }));
    throw error;
  }
}

async function diff(from: string, to: string, { json }: Options, command: Command): Promise<number> {
  const register = await commandRegister(command);
  const [before, after] = [schemeNamed(from, register.root), schemeNamed(to, register.root)];
  const changes = diffSchemes(before, after);
  const labels = register.labels.filter((label) => label.statement.credentialSubject.state !== 'withdrawn').map(({ number, code, statement }) => ({ number, code, facts: statement.credentialSubject }));
  const short = shortfalls(labels, after, momentOf(undefined));
  if (json) sayJson({ from: { id: before.id, version: before.version }, to: { id: after.id, version: after.version }, needsNewVersion: needsNewVersion(before, after), changes, shortfalls: short });
  else sayDiff(changes, short, needsNewVersion(before, after));
  return needsNewVersion(before, after) ? exit.fault : exit.fine;
}

function sayDiff(changes: readonly SchemeChange[], short: readonly Shortfall[], missesVersion: boolean): void {
  const signs = { added: '+', removed: '-', changed: '~' } as const;
  if (changes.length === 0) say('nothing differs');
  for (const { kind, path, from, to, binding } of changes) say(`${signs[kind]} ${path}${kind === 'changed' ? `: ${JSON.stringify(from)} -> ${JSON.stringify(to)}` : ''}${binding ? '' : paint('dim', ' (words only)')}`);
  if (missesVersion) say(paint('red', 'the demands differ under the same version: give it a new one'));
  if (short.length > 0) say(`\n${paint('bold', `${short.length} label${short.length === 1 ? '' : 's'} would fall short`)}`);
  for (const { code, findings } of short) say(`  ${code}\n${findings.map((finding) => sayFinding(finding, findingsWordingOf('en'))).map(({ place, problem }) => `    ${place}: ${problem}`).join('\n')}`);
}

function schemeNamed(name: string, root: string): Scheme {
  if (/\.ya?ml$/.test(name)) return readSchemeFile(name);
  const schemes = readSchemes(root);
  const [id = '', version] = name.split('@');
  const scheme = findScheme(schemes, id, version);
  if (!scheme) throw new Fault(`there is no scheme "${name}"`, `choose one of ${[...new Set(schemes.map((each) => each.id))].join(', ')}, or name a file`);
  return scheme;
}

function readSchemeFile(file: string): Scheme {
  if (!existsSync(file)) throw new Fault(`${file}: there is no such file`, 'name a scheme file, or the id of a scheme');
  return parseScheme(readFileSync(file, 'utf8'));
}
