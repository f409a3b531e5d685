import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import readXlsxFile from 'read-excel-file/node';
import { stringify } from 'yaml';
import { ZodError } from 'zod';
import { craAnnexII } from '../exports/documents/cra-annex-ii.ts';
import { euDeclaration } from '../exports/documents/eu-declaration.ts';
import { paperPdf } from '../exports/documents/paper-pdf.ts';
import { pstiStatement } from '../exports/documents/psti-statement.ts';
import { exportFormats, exportLabel, exportSourceOf, isExportFormat } from '../exports/export-label.ts';
import type { ExportSource } from '../exports/export-source.ts';
import { importCta2120 } from '../exports/import-cta-2120.ts';
import { importCycloneDx } from '../exports/import-cyclonedx.ts';
import { importCsv, importRows } from '../exports/import-rows.ts';
import { assessmentsOf, importJunit, importSarif } from '../exports/import-test-report.ts';
import { draftYaml } from '../exports/imported.ts';
import { untpJwtInput } from '../exports/untp-dcc.ts';
import { signVcJwt } from '../issuance/sign-vc-jwt.ts';
import { Fault } from '../register/fault.ts';
import { findLabel } from '../register/find-label.ts';
import type { Register } from '../register/open-register.ts';
import { replaceFile } from '../register/replace-file.ts';
import { readSchemes } from '../register/read-schemes.ts';
import { findScheme } from '../scheme/find-scheme.ts';
import { issuerDid } from '../register/register-config.ts';
import { toMultikey } from '../trust/multikey.ts';
import { answerLanguage } from './answer-language.ts';
import { commandRegister, momentOf, registerRoot } from './command-register.ts';
import { draftFiles, type ReadDraft } from './draft-files.ts';
import { signerFor } from './keys/keyring.ts';
import { exit, Misuse, note, say } from './terminal.ts';

const importFormats = ['cta-2120', 'csv', 'xlsx', 'cyclonedx', 'junit', 'sarif'] as const;
const assessors = ['maker', 'purchaser', 'laboratory'] as const;

export function addExchangeCommands(program: Command, finish: (code: number) => void): void {
  program.command('export').argument('<label>', 'number, code, GTIN or draft').description('the same label in somebody else’s format; what a person must still add is said')
    .addOption(new Option('--as <format>', 'the format').choices(exportFormats).makeOptionMandatory())
    .option('--language <tag>', 'language of texts', answerLanguage, 'en').option('--at <moment>', 'as of another moment than now').option('--out <file>', 'write it there instead of to standard output')
    .option('--pdf', 'a paper as PDF (needs --out)').option('--sign', 'untp-dcc: sign it as a JWT')
    .action(async (label: string, options: ExportOptions, command: Command) => finish(await exportOne(label, options, command)));

  program.command('import').argument('<file>', 'what another tool or person wrote').description('drafts, or assessments, from somebody else’s format')
    .addOption(new Option('--as <format>', 'the format').choices(importFormats).makeOptionMandatory())
    .option('--out <folder>', 'write drafts there instead of to standard output').option('--language <tag>', 'language of its texts', 'en')
    .option('--scheme <id>', 'junit, sarif: whose requirements were tested').option('--by <name>', 'junit, sarif: who tested').option('--accreditation <text>', 'junit, sarif: of the laboratory')
    .addOption(new Option('--by-kind <kind>', 'junit, sarif: what they are').choices(assessors).default('laboratory'))
    .action(async (file: string, options: ImportOptions, command: Command) => finish(await importFile(file, options, command)));
}

interface ExportOptions { readonly as: string; readonly language: string; readonly at?: string; readonly out?: string; readonly pdf?: true; readonly sign?: true }

async function exportOne(name: string, options: ExportOptions, command: Command): Promise<number> {
  if (!isExportFormat(options.as)) throw new Misuse(`there is no format "${options.as}"`, `choose one of ${exportFormats.join(', ')}`);
  if (options.sign && options.as !== 'untp-dcc') throw new Misuse(`${options.as} is not signed`, '--sign is for --as untp-dcc: leave it out');
  const register = await commandRegister(command);
  const source = exportSourceOf(findLabel(register, name), { ...register.config, demonstration: register.issuer.demonstration === true }, momentOf(options.at), options.language);
  if (options.pdf) return exportPdf(source, options);
  const exported = exportLabel(source, options.as);
  const text = options.sign ? `${await signedCredential(register, source)}\n` : exported.text;
  if (options.out) replaceFile(options.out, text);
  else process.stdout.write(text);
  const toAdd = options.sign ? exported.toAdd.filter((each) => !each.startsWith('a signature')) : exported.toAdd;
  if (toAdd.length > 0) note(`holdmark: still to be added by hand: ${toAdd.join('; ')}`);
  return exit.fine;
}

const papers = { 'psti-statement': pstiStatement, 'cra-annex-ii': craAnnexII, 'eu-doc': euDeclaration } as const;

async function exportPdf(source: ExportSource, { as, out }: ExportOptions): Promise<number> {
  const make = Object.entries(papers).find(([name]) => name === as)?.[1];
  if (!make || !out) throw new Misuse('--pdf is for papers and needs --out', `as in: holdmark export 0 --as ${make ? as : 'psti-statement'} --pdf --out statement.pdf`);
  replaceFile(out, await paperPdf(make(source), source.asOf));
  return exit.fine;
}

async function signedCredential(register: Register, source: ExportSource): Promise<string> {
  const signer = await signerFor(register.config, register.issuer, 'statement');
  return signVcJwt(untpJwtInput(source, `${issuerDid(register.config)}#${toMultikey(signer.publicKey)}`), signer);
}

interface ImportOptions { readonly as: (typeof importFormats)[number]; readonly out?: string; readonly language: string; readonly scheme?: string; readonly by?: string; readonly accreditation?: string; readonly byKind: (typeof assessors)[number] }

async function importFile(file: string, options: ImportOptions, command: Command): Promise<number> {
  if (!existsSync(file)) throw new Misuse(`${file}: there is no such file`);
  try {
    if (options.as === 'junit' || options.as === 'sarif') return importReport(file, options, command);
    const drafts = await readImports(file, options);
    if (options.out === undefined) for (const draft of drafts) say(draftYaml(draft).trimEnd());
    else writeDrafts(draftFiles(drafts, options.out, basename(file).replace(/\.[^.]+$/, '')));
    return exit.fine;
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault(`${file}: is not ${options.as}: ${reasonOf(error)}`, 'choose another format with --as');
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof ZodError) return error.issues.slice(0, 3).map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`).join('; ');
  return error instanceof Error ? error.message : String(error);
}

async function readImports(file: string, { as, language }: ImportOptions): Promise<readonly ReadDraft[]> {
  const text = (): string => readFileSync(file, 'utf8');
  if (as === 'xlsx') return sayRemarks(importRows(await firstSheet(file)));
  if (as === 'csv') return sayRemarks(importCsv(text()));
  return [as === 'cta-2120' ? importCta2120(JSON.parse(text()), language) : importCycloneDx(JSON.parse(text()), language)];
}

async function firstSheet(file: string): Promise<readonly (readonly unknown[])[]> {
  const sheets = await readXlsxFile(file);
  return sheets[0]?.data ?? [];
}

function sayRemarks(rows: ReturnType<typeof importRows>): ReturnType<typeof importRows> {
  for (const { row, remarks } of rows) for (const remark of remarks) note(`row ${row}: ${remark}`);
  return rows;
}

function writeDrafts(files: ReturnType<typeof draftFiles>): void {
  for (const { path, draft } of files) {
    replaceFile(path, draftYaml(draft));
    say(path);
    if (draft.toAdd.length > 0) note(`  still to be written: ${draft.toAdd.join(', ')}`);
  }
}

function importReport(file: string, { as, scheme: id, by, byKind, accreditation }: ImportOptions, command: Command): number {
  const scheme = id === undefined ? undefined : findScheme(readSchemes(registerRoot(command)), id);
  if (!scheme || !by) throw new Misuse('a test report needs --scheme and --by', 'as in: holdmark import report.xml --as junit --scheme etsi-303645 --by "Lindqvist Lab"');
  const bytes = readFileSync(file);
  const requirements = scheme.requirements.map((each) => each.id);
  const report = as === 'junit' ? importJunit(bytes.toString('utf8'), requirements) : importSarif(JSON.parse(bytes.toString('utf8')), requirements);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const assessments = assessmentsOf(report, { kind: byKind, name: by, ...(accreditation && { accreditation }) }, momentOf(undefined).toISOString().slice(0, 10), { title: basename(file), sha256 });
  say(stringify({ assessments }, { lineWidth: 0, aliasDuplicateObjects: false }).trimEnd());
  const tested = new Set(report.results.map((each) => each.requirement));
  const untested = requirements.filter((each) => !tested.has(each));
  if (untested.length > 0) note(`holdmark: nothing in it speaks of: ${untested.join(', ')}`);
  if (report.unplaced.length > 0) note(`holdmark: these cases name no requirement: ${report.unplaced.slice(0, 20).join(', ')}`);
  return exit.fine;
}
