import type { Command } from 'commander';
import { loadArtwork } from '../artwork/preflight/load-artwork.ts';
import { UnreadableArtwork } from '../artwork/preflight/loaded-artwork.ts';
import { placementIds, placements } from '../artwork/placements.ts';
import { preflightPicture, type Demands, type PreflightReport } from '../artwork/preflight/preflight.ts';
import { Fault } from '../register/fault.ts';
import type { Register } from '../register/open-register.ts';
import { publishedFiles } from '../register/published-files.ts';
import { readStatusFiles } from '../register/status-files.ts';
import { issuerOfOrigin } from '../trust/issuer-key.ts';
import { readCode } from '../verification/read-code.ts';
import type { Verdict } from '../verification/verdict.ts';
import { verifyLabel } from '../verification/verify-label.ts';
import { en } from '../wording/en.ts';
import { preflightWords } from '../wording/preflight-words.ts';
import { verdictWords } from '../wording/verdict-words.ts';
import { fill } from '../wording/wording.ts';
import { commandRegister, momentOf } from './command-register.ts';
import { exit, Misuse, note, paint, say, sayJson } from './terminal.ts';

interface PreflightOptions { readonly placement: string; readonly page?: string; readonly json?: true }
interface Checked extends PreflightReport { readonly file: string; readonly verdict?: Verdict }

/** `holdmark preflight`: measures somebody's finished artwork, and verifies what its code says. */
export function addPreflightCommand(program: Command, finish: (code: number) => void): void {
  program.command('preflight').argument('<file...>', 'finished artwork: PDF, SVG, PNG, JPEG, TIFF or WebP').description('find the label’s code in finished artwork, measure it, and verify what it says')
    .option('--placement <name>', `where it will go, for the least size of a module: ${placementIds.join(', ')}`, 'pack').option('--page <n>', 'of a PDF (default: 1)').option('--json', 'measures and findings as JSON')
    .action(async (files: string[], options: PreflightOptions, command: Command) => finish(await preflight(files, options, command)));
}

async function preflight(files: readonly string[], { placement: name, page, json }: PreflightOptions, command: Command): Promise<number> {
  const id = placementIds.find((one) => one === name);
  if (!id) throw new Misuse(`"${name}" is no placement`, `one of ${placementIds.join(', ')}`);
  if (page !== undefined && !/^[1-9]\d{0,4}$/.test(page)) throw new Misuse(`"${page}" is no page`, 'give its number, from 1');
  const register = await commandRegister(command);
  const verify = await verifier(register);
  const isLabel = (text: string): boolean => issuerOfOrigin(register.trust, readCode(text)?.origin ?? '') !== undefined;
  const demands: Demands = { leastModule: placements[id].leastModule, isLabel, ...(placements[id].repeat && { times: 24 }) };
  const checked: Checked[] = [];
  for (const file of files) {
    const { picture, findings, ...scale } = await loadArtwork(file, page === undefined ? undefined : Number(page)).catch((error: unknown) => { throw error instanceof UnreadableArtwork ? new Fault(`${file}: ${error.message}`, error.hint) : error; });
    const report = await preflightPicture(picture, demands, scale);
    const text = report.codes[0]?.text;
    checked.push({ file, codes: report.codes, findings: [...findings, ...report.findings], ...(text !== undefined && { verdict: await verify(text) }) });
  }
  if (json) sayJson(checked.map(({ verdict, ...rest }) => ({ ...rest, ...(verdict && { verdict: { kind: verdict.kind, label: verdict.label?.code } }) })));
  else checked.forEach(sayChecked);
  return checked.some(({ findings, verdict }) => findings.some(({ severity }) => severity === 'error') || verdict?.kind !== 'in-force') ? exit.fault : exit.fine;
}

async function verifier(register: Register): Promise<(text: string) => Promise<Verdict>> {
  const files = publishedFiles(register, await readStatusFiles(register));
  const now = momentOf(undefined);
  return (text) => verifyLabel(text, async (path) => files.get(path)?.() ?? 'missing', register.trust, now, { origin: register.config.origin });
}

function sayChecked({ file, codes: [code], findings, verdict }: Checked): void {
  if (code) say(`${paint('bold', file)}: version ${code.version}-${code.level}, ${code.moduleMm === undefined ? `${code.module.toFixed(1)} pixels a module` : `module ${code.moduleMm.toFixed(3)} mm, code ${(code.sideMm ?? 0).toFixed(1)} mm`}, ${code.quietZone} clear modules, contrast ${code.contrast.toFixed(0)}:1`);
  if (verdict) sayVerdict(file, verdict);
  for (const { code: kind, severity, values } of findings) sayFault(severity, file, fill(preflightWords[kind][0], values), preflightWords[kind][1]);
}

/** What the code says, in the words of its page; as an error where nobody should print it. */
function sayVerdict(file: string, verdict: Verdict): void {
  const { title } = verdictWords(verdict, en, 'en');
  const product = verdict.statement?.credentialSubject.product;
  say(`  ${title}${product ? ` ${product.brand} ${product.name}, label ${verdict.label?.code ?? ''}` : ''}`);
  if (verdict.kind === 'unconfirmed') sayFault('warning', file, preflightWords['not-confirmed'][0], preflightWords['not-confirmed'][1]);
  else if (verdict.kind !== 'in-force') sayFault('error', file, preflightWords['does-not-hold'][0], preflightWords['does-not-hold'][1]);
}

const sayFault = (severity: 'error' | 'warning', file: string, what: string, todo: string): void => note(`holdmark: ${severity}: ${file}: ${what}\nholdmark: hint: ${todo}`);
