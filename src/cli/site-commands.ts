import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { rfc3339 } from '../encoding/rfc3339.ts';
import { Fault } from '../register/fault.ts';
import { openRegister, type Register } from '../register/open-register.ts';
import { codePath, tokenDigits } from '../register/qr-texts.ts';
import { checkDraftFile, draftPaths } from '../register/read-draft-file.ts';
import { readStatusFiles } from '../register/status-files.ts';
import { buildSite } from '../publishing/build-site.ts';
import { publishSite } from '../publishing/publish-site.ts';
import { commandRegister, momentOf, registerRoot } from './command-register.ts';
import { planIssues } from './draft-commands.ts';
import { initDemonstration } from './init-register.ts';
import { signerFor, signersFor } from './keys/keyring.ts';
import { recordEvents } from './events/record-events.ts';
import { refreshStatus } from './refresh-status.ts';
import { sayPublished } from './say-published.ts';
import { type Served, serveFolder } from './serve-folder.ts';
import { exit, Misuse, note, paint, progress, progressDone, say, sayJson } from './terminal.ts';

const DAY = 86_400_000;

export function addSiteCommands(program: Command, finish: (code: number) => void): void {
  program.command('build').description('build the site from committed files: no key, no clock').option('--out <folder>', 'where to', 'dist').option('--no-artwork', 'pages and data only').option('--json', 'the numbers as JSON')
    .action(async (options: { out: string; artwork: boolean; json?: true }, command: Command) => finish(await build(options, command)));
  program.command('publish').description('bring a published site up to the register: write only what changed').option('--out <folder>', 'which site', 'dist').option('--json', 'the numbers as JSON')
    .action(async (options: { out: string; json?: true }, command: Command) => finish(await publish(options, command)));
  program.command('serve').description('serve a built site on this machine').option('--out <folder>', 'which one', 'dist').option('--port <number>', 'where', '4321').option('--host <address>', 'which address to listen on', '127.0.0.1')
    .action(async (options: ServeOptions) => { sayServed(await serve(options)); finish(exit.fine); });
  program.command('demo').description('the whole way once: issue the demonstration labels if there are none, build, serve, print a link and a label to scan').option('--out <folder>', 'where to build', 'dist').option('--port <number>', 'where to serve', '4321').option('--no-serve', 'stop after building')
    .action(async (options: ServeOptions & { serve: boolean }, command: Command) => { await demo(options, command); finish(exit.fine); });
}

interface ServeOptions { readonly out: string; readonly port: string; readonly host?: string }

async function build({ out, artwork, json }: { readonly out: string; readonly artwork: boolean; readonly json?: true }, command: Command): Promise<number> {
  const { files, bytes } = await buildWithProgress(await commandRegister(command), out, artwork);
  if (json) sayJson({ out, files, bytes });
  else say(`built ${files} files, ${(bytes / 1_048_576).toFixed(1)} MB, into ${out}`);
  return exit.fine;
}

async function publish({ out, json }: { readonly out: string; readonly json?: true }, command: Command): Promise<number> {
  const published = await publishSite(await commandRegister(command), out, (files, path) => progress(`${files} files  ${path}`));
  progressDone();
  if (json) sayJson({ out, ...published });
  else sayPublished(published, out);
  return exit.fine;
}

async function buildWithProgress(register: Register, out: string, artwork = true): Promise<{ readonly files: number; readonly bytes: number }> {
  progress('compiling pages …');
  const built = await buildSite(register, out, (files, path) => progress(`${files} files  ${path}`), artwork);
  progressDone();
  return built;
}

async function serve({ out, port, host = '127.0.0.1' }: ServeOptions): Promise<Served> {
  const number = Number(port);
  if (!/^\d{1,5}$/.test(port) || number > 65_535) throw new Misuse(`"${port}" is not a port`, 'give a number from 0 to 65535');
  if (!existsSync(join(out, 'index.html'))) throw new Fault(`${out}: holds no built site`, 'run holdmark build first');
  return serveFolder(out, number, host);
}

const sayServed = ({ origin }: Served): void => say(`serving at ${paint('bold', `${origin}/`)}   (stop with Ctrl+C)`);

/** `npm start`. Writes into the register only what a demonstration may: labels where there are none, and fresh status lists. */
async function demo(options: ServeOptions & { readonly serve: boolean }, command: Command): Promise<void> {
  const root = registerRoot(command);
  const now = momentOf(undefined);
  if (!existsSync(join(root, 'keys', 'trust'))) await initDemonstration(root, now);
  let register = await openRegister(root);
  if (register.issuer.demonstration) {
    if (register.labels.length === 0) await issueAll(register, now);
    register = await openRegister(root);
    const age = await readStatusFiles(register).then(({ signedAt }) => now.getTime() - signedAt.getTime(), () => Number.POSITIVE_INFINITY);
    if (age > DAY) note(`signing the status lists anew with the published demonstration key (${(await refreshStatus(root, async ({ config, issuer }) => signerFor(config, issuer, 'status'), now)).files} files)`);
  }
  const { files } = await buildWithProgress(await openRegister(root), options.out);
  say(`built ${files} files into ${options.out}`);
  if (!options.serve) return;
  const served = await serve(options);
  sayServed(served);
  sayOneLabel(register, served, options.out);
}

async function issueAll(register: Register, now: Date): Promise<void> {
  const files = await Promise.all(draftPaths(register.root).map((path) => checkDraftFile(path, register.schemes, now)));
  const faulty = files.find(({ findings }) => findings.some(({ severity }) => severity === 'error'));
  if (faulty) throw new Fault(`${faulty.path}: has errors`, 'see them with: holdmark check');
  const { recorded } = await recordEvents(register, signersFor, (current) => planIssues(current, files, current.config.issuer.name, rfc3339(now)));
  note(`issued ${recorded.length} demonstration labels`);
}

/** A verdict to look at, and a label to hold against a camera: the demonstration's trust list names this machine's own addresses, which
 *  a phone does not reach. */
function sayOneLabel(register: Register, { origin }: Served, out: string): void {
  const label = register.labels[0];
  if (!label) return;
  const { brand, name } = label.statement.credentialSubject.product;
  say(`\nWhat the code on a ${brand} ${name} opens:\n${paint('blue', `${origin}${codePath(label.statement)}#${tokenDigits(label.statement)}`)}`);
  say(`\nIts label, to print or to show on a phone: ${join(out, 'labels', String(label.number), 'artwork', 'pack.png')}\nHold it against this machine's camera at ${paint('blue', `${origin}/scan/`)}`);
}
