import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import type { Register } from '../register/open-register.ts';
import { type PublishedFiles, publishedFiles } from '../register/published-files.ts';
import { readStatusFiles } from '../register/status-files.ts';
import { readCode } from '../verification/read-code.ts';
import type { FetchFile } from '../verification/register-files.ts';
import type { Verdict } from '../verification/verdict.ts';
import { verifyLabel } from '../verification/verify-label.ts';
import { wordingOf } from '../wording/languages.ts';
import { verdictWords } from '../wording/verdict-words.ts';
import { answerLanguage } from './answer-language.ts';
import { commandRegister, momentOf } from './command-register.ts';
import { fetchFromFolder, fetchFromWeb } from './fetch-register.ts';
import { exit, Misuse, paint, say, sayJson } from './terminal.ts';

interface VerifyOptions { readonly firmware?: string; readonly barcode?: string; readonly at?: string; readonly from?: string; readonly language: string; readonly json?: true }

export function addVerifyCommands(program: Command, finish: (code: number) => void): void {
  program.command('verify').argument('<text>', 'what the code says, a label code, or a picture of a label (PNG, JPEG, WebP, SVG)')
    .description('say whether a label holds')
    .option('--firmware <version>', 'the installed version (default: what the code says)').option('--barcode <digits>', 'the barcode on the same pack').option('--at <moment>', 'as of another moment than now')
    .option('--from <place>', 'the published register to ask: an address or a folder (default: this checkout; for a code of this machine, its server)')
    .option('--language <tag>', 'language of the answer', answerLanguage, 'en').option('--json', 'the verdict as JSON, and nothing else')
    .action(async (text: string, options: VerifyOptions, command: Command) => finish(await verify(text, options, command)));
}

async function verify(text: string, options: VerifyOptions, command: Command): Promise<number> {
  const register = await commandRegister(command);
  const code = isPicture(text) ? await (await import('./read-picture.ts')).readPicture(text) : text;
  const { firmware, barcode } = options;
  const verdict = await verifyLabel(code, await registerFor(code, options.from, register), register.trust, momentOf(options.at), {
    origin: register.config.origin, ...(firmware !== undefined && { firmware }), ...(barcode !== undefined && { barcode }),
  });
  if (options.json) sayJson(verdict);
  else sayVerdict(verdict, options.language);
  return exitCode(verdict);
}

/** Pictures are told by their ending: a label code or an address never ends like one. */
function isPicture(text: string): boolean {
  if (!/\.(?:png|jpe?g|webp|gif|avif|tiff?|svg)$/i.test(text) || /^https?:/i.test(text)) return false;
  if (!existsSync(text)) throw new Misuse(`${text}: there is no such file`, 'give a picture of a label, or what its code says');
  return true;
}

async function registerFor(code: string, from: string | undefined, register: Register): Promise<FetchFile> {
  if (from !== undefined) return /^https?:\/\//.test(from) ? fetchFromWeb(from) : fetchFromFolder(from);
  const origin = readCode(code)?.origin;
  // A code of the demonstration's own server: what that server says is what is asked.
  if (origin?.startsWith('http://')) return fetchFromWeb(origin);
  const files: PublishedFiles = publishedFiles(register, await readStatusFiles(register));
  return async (path) => files.get(path)?.() ?? 'missing';
}

function sayVerdict(verdict: Verdict, language: string): void {
  const words = verdictWords(verdict, wordingOf(language), language);
  const colour = ({ good: 'blue', attention: 'yellow', bad: 'red', unknown: 'gray' } as const)[words.tone];
  const product = verdict.statement?.credentialSubject.product;
  if (words.specimen) say(paint('inverse', ` ${words.specimen} `));
  say(paint(['bold', colour], words.title));
  if (words.sentence) say(words.sentence);
  if (product && verdict.label) say(`${product.brand} ${product.name}, model ${product.model}, label ${verdict.label.code}`);
  for (const todo of words.todo) say(`- ${todo}`);
  say(paint('dim', words.asOf));
}

/** 0 the label holds (for that version), 1 it does not, 3 it could not be decided. */
function exitCode({ kind, coverage }: Verdict): number {
  if (kind === 'unconfirmed' || coverage?.kind === 'unknown-release') return exit.undecided;
  return kind === 'in-force' && (coverage === undefined || coverage.kind === 'covered') ? exit.fine : exit.fault;
}
