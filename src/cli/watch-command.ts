import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { Fault } from '../register/fault.ts';
import { findLabel } from '../register/find-label.ts';
import { sha256OfLine } from '../register/ledger.ts';
import type { Register } from '../register/open-register.ts';
import type { GivenFile } from '../watching/claim.ts';
import { proposalYaml } from '../watching/proposal-yaml.ts';
import type { Proposal } from '../watching/propose-event.ts';
import { type GivenSbom, watchLabels } from '../watching/watch-labels.ts';
import { commandRegister, momentOf } from './command-register.ts';
import { exit, Misuse, note, paint, say, sayError, sayJson } from './terminal.ts';

/** `watch`: holds published feeds against the labels and proposes what should happen. It signs nothing and fetches nothing. */
export function addWatchCommand(program: Command, finish: (code: number) => void): void {
  program.command('watch').argument('[label...]', 'labels to look after, by number, code, GTIN or draft file (default: all)')
    .description('hold published feeds of known holes against the labels, and propose what should happen to which, with reasons')
    .option('--kev <file...>', 'CISA’s catalogue of known exploited vulnerabilities (JSON)')
    .option('--csaf <file...>', 'CSAF 2.0 advisories, VEX included (JSON)').option('--osv <file...>', 'OSV records (JSON)')
    .option('--sbom <label=file...>', 'what a label’s product is made of, CycloneDX (JSON), SPDX 2.3 (JSON or tag-value) or SPDX 3.0 (JSON); <label>@<version>=<file> where the file does not say of which version')
    .option('--propose <folder>', 'write each proposal as the draft of an event, for holdmark record').option('--json', 'the proposals as JSON')
    .option('--date <moment>', 'as of another moment than now')
    .action(async (names: string[], options: WatchOptions, command: Command) => finish(await watch(names, options, command)));
}

interface WatchOptions { readonly kev?: string[]; readonly csaf?: string[]; readonly osv?: string[]; readonly sbom?: string[]; readonly propose?: string; readonly json?: true; readonly date?: string }

async function watch(names: readonly string[], options: WatchOptions, command: Command): Promise<number> {
  if (!options.kev && !options.csaf && !options.osv) throw new Misuse('no feed was named', 'give --kev, --csaf or --osv');
  const register = await commandRegister(command);
  const labels = names.length > 0 ? names.map((name) => findLabel(register, name)) : register.labels;
  const feeds = { kev: given(options.kev), csaf: given(options.csaf), osv: given(options.osv), sboms: (options.sbom ?? []).map((each) => givenSbom(each, register)) };
  const result = watchLabels(labels.map(({ statement }) => statement), feeds, momentOf(options.date));
  if ('faults' in result) {
    for (const { file, fault, hint } of result.faults) sayError(new Fault(`${file}: ${fault}`, hint));
    return exit.fault;
  }
  const files = options.propose === undefined ? [] : writeDrafts(options.propose, result.proposals);
  if (options.json) sayJson({ ...result, ...(options.propose !== undefined && { files }) });
  else {
    result.proposals.forEach((proposal, i) => sayProposal(proposal, files[i]));
    for (const each of result.notes) note(`${paint('dim', 'note:', process.stderr)} ${each}`);
    say(result.proposals.length === 0 ? `nothing to propose for ${counted(labels.length)}` : `proposed for ${result.proposals.length} of ${counted(labels.length)}; nothing was signed`);
  }
  return exit.fine;
}

function given(paths: readonly string[] | undefined): readonly GivenFile[] {
  return (paths ?? []).map((file) => {
    if (!existsSync(file)) throw new Fault(`${file}: there is no such file`, 'feeds are read from files: download them first');
    const bytes = readFileSync(file);
    return { file, text: bytes.toString('utf8'), sha256: sha256OfLine(bytes) };
  });
}

/** `frostline.yaml=bom.json`, `0000-000H@2.4.0=bom.json` */
function givenSbom(text: string, register: Register): GivenSbom {
  const [, name, release, path] = /^([^=@]+)(?:@([^=]+))?=(.+)$/s.exec(text) ?? [];
  if (!name || !path) throw new Misuse(`"${text}" is not label=file`, 'write it as --sbom 0000-000H=bom.json');
  const [file] = given([path]);
  if (!file) throw new Misuse(`"${text}" names no file`);
  return { ...file, label: findLabel(register, name).number, ...(release && { release }) };
}

/** One file a label; what lies there already is not written over, and then nothing is written. */
function writeDrafts(folder: string, proposals: readonly Proposal[]): readonly string[] {
  const files = proposals.map((proposal) => ({ path: join(folder, `${proposal.label.code}-${proposal.event.kind}.yaml`), text: proposalYaml(proposal) }));
  const there = files.find(({ path }) => existsSync(path));
  if (there) throw new Fault(`${there.path}: is there already`, 'record or remove it first, or name another folder');
  mkdirSync(folder, { recursive: true });
  for (const { path, text } of files) writeFileSync(path, text, { flag: 'wx' });
  return files.map(({ path }) => path);
}

const counted = (labels: number): string => `${labels} label${labels === 1 ? '' : 's'}`;

function sayProposal({ label, product, event, holes, affected, reasons, hints }: Proposal, file: string | undefined): void {
  const urgent = event.kind === 'suspend';
  say(`${paint('bold', label.code)}  ${product}  ${paint(urgent ? ['bold', 'red'] : ['bold', 'yellow'], event.kind)}: ${holes.join(', ')}${affected.length > 0 ? ` in ${affected.join(', ')}` : ''}`);
  for (const { hole, said } of reasons) {
    say(`  ${paint('dim', 'why')}   ${hole}`);
    for (const each of said) say(`          ${each}`);
  }
  for (const each of hints) say(`  ${paint('dim', 'also')}  ${each}`);
  if (file !== undefined) say(`  ${paint('dim', 'draft')} ${file}`);
}
