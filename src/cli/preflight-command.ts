import type { Command } from 'commander';
import { loadArtwork } from '../artwork/load-artwork.ts';
import { placementIds, placements } from '../artwork/placements.ts';
import { preflightPicture, type PreflightFinding, type PreflightReport } from '../artwork/preflight.ts';
import { Fault } from '../register/fault.ts';
import { publishedFiles } from '../register/published-files.ts';
import { readStatusFiles } from '../register/status-files.ts';
import type { Verdict } from '../verification/verdict.ts';
import { verifyLabel } from '../verification/verify-label.ts';
import { preflightWords } from '../wording/preflight-words.ts';
import { fill } from '../wording/wording.ts';
import { commandRegister, momentOf } from './command-register.ts';
import { exit, Misuse, note, paint, say, sayJson } from './terminal.ts';

interface PreflightOptions { readonly placement: string; readonly json?: true }
interface Checked extends PreflightReport { readonly file: string; readonly verdict?: Verdict }

/** `holdmark preflight`: measures somebody's finished artwork, and verifies what its code says. */
export function addPreflightCommand(program: Command, finish: (code: number) => void): void {
  program.command('preflight').argument('<file...>', 'finished artwork: PNG, JPEG, SVG, or a PDF’s first page').description('find the code in finished artwork, measure it, and verify what it says')
    .option('--placement <name>', `where it will go, for the least size of a module: ${placementIds.join(', ')}`, 'pack').option('--json', 'measures and findings as JSON')
    .action(async (files: string[], options: PreflightOptions, command: Command) => finish(await preflight(files, options, command)));
}

async function preflight(files: readonly string[], { placement: name, json }: PreflightOptions, command: Command): Promise<number> {
  const id = placementIds.find((one) => one === name);
  if (!id) throw new Misuse(`"${name}" is no placement`, `one of ${placementIds.join(', ')}`);
  const verify = await verifier(command);
  const checked: Checked[] = [];
  for (const file of files) {
    const { image, findings, ...scale } = await loadArtwork(file).catch((error: Error) => { throw new Fault(error.message.startsWith(file) ? error.message : `${file}: ${error.message}`); });
    const report = await preflightPicture(image, { leastModule: placements[id].leastModule, ...(placements[id].repeat && { times: 24 }) }, scale);
    const text = report.codes[0]?.text;
    checked.push({ file, codes: report.codes, findings: [...findings, ...report.findings], ...(text !== undefined && { verdict: await verify(text) }) });
  }
  if (json) sayJson(checked.map(({ verdict, ...rest }) => ({ ...rest, ...(verdict && { verdict: { kind: verdict.kind, label: verdict.label?.code } }) })));
  else checked.forEach(sayChecked);
  return checked.some(({ findings, verdict }) => findings.some(({ severity }) => severity === 'error') || verdict?.kind !== 'in-force') ? exit.fault : exit.fine;
}

async function verifier(command: Command): Promise<(text: string) => Promise<Verdict>> {
  const register = await commandRegister(command);
  const files = publishedFiles(register, await readStatusFiles(register));
  const now = momentOf(undefined);
  return (text) => verifyLabel(text, async (path) => files.get(path)?.() ?? 'missing', register.trust, now, { origin: register.config.origin });
}

function sayChecked({ file, codes: [code], findings, verdict }: Checked): void {
  if (code) say(`${paint('bold', file)}: version ${code.version}-${code.level}, ${code.moduleMm === undefined ? `${code.module.toFixed(1)} pixels a module` : `module ${code.moduleMm.toFixed(3)} mm, code ${(code.sideMm ?? 0).toFixed(1)} mm`}, ${code.quietZone} clear modules, contrast ${code.contrast.toFixed(0)}:1`);
  if (verdict) say(`  says: ${verdict.kind}${verdict.statement ? `, ${verdict.statement.credentialSubject.product.brand} ${verdict.statement.credentialSubject.product.name}, label ${verdict.label?.code ?? ''}` : ''}`);
  for (const finding of findings) sayFinding(file, finding);
}

function sayFinding(file: string, { code, severity, values }: PreflightFinding): void {
  const [what, todo] = preflightWords[code];
  note(`holdmark: ${severity}: ${file}: ${fill(what, values)}\nholdmark: hint: ${todo}`);
}
