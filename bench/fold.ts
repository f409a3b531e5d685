import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { auditLedger } from '../src/register/audit-ledger.ts';
import { openRegister } from '../src/register/open-register.ts';
import { keptRegister } from './large-register.ts';

/** Folding a ledger: with nothing known, by a later process, and again in the same one, beside the alternative of checking every
 *  signature, in one interleaved run. `node bench/fold.ts [statements]`: a tenth as many labels, each with nine releases. */
const ROUNDS = 3;
const [first = '100000', folded] = process.argv.slice(2);

interface Folded { readonly opened: number; readonly again: number; readonly memory: number; readonly statements: number; readonly labels: number; readonly bytes: number }

if (first === '--fold' && folded !== undefined) console.log(JSON.stringify(await fold(folded)));
else await compare(Number(first));

/** What one process does and nothing else. `memory`: the most that it ever had, in bytes. */
async function fold(root: string): Promise<Folded> {
  const [opened, register] = await timed(() => openRegister(root));
  const memory = process.resourceUsage().maxRSS * 1024;
  const [again] = await timed(() => openRegister(root, register));
  const bytes = register.ledger.files.reduce((sum, { ends }) => sum + (ends.at(-1) ?? 0), 0);
  return { opened, again, memory, statements: register.ledger.count, labels: register.labels.length, bytes };
}

async function compare(statements: number): Promise<void> {
  const root = await keptRegister(statements / 10, 9);
  const [cold, later]: [Folded[], Folded[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    rmSync(join(root, '.holdmark'), { recursive: true, force: true });
    cold.push(inOwnProcess(root));
    later.push(inOwnProcess(root));
  }
  const { ledger, trust } = await openRegister(root);
  const [hashing] = await timed(async () => { const hash = createHash('sha256'); for (const { path } of ledger.files) hash.update(readFileSync(path)); });
  const [audit] = await timed(() => auditLedger(ledger, trust));
  const { labels, bytes } = cold[0]!;
  const most = Math.max(...[...cold, ...later].map(({ memory }) => memory));
  const coldly = median(cold.map(({ opened }) => opened));
  console.log(`${ledger.count} statements, ${labels} labels, ${(bytes / 1e6).toFixed(0)} MB; medians of ${ROUNDS}, at most ${(most / 1e6).toFixed(0)} MB of memory`);
  console.log(`fold, nothing known ${seconds(coldly)}; by a later process ${seconds(median(later.map(({ opened }) => opened)))}; in the same process ${seconds(median(cold.map(({ again }) => again)))}`);
  console.log(`every signature ${seconds(audit)}: ${(audit / coldly).toFixed(1)} times the fold; reading and hashing alone ${seconds(hashing)}`);
}

function inOwnProcess(root: string): Folded {
  const { status, stdout, stderr } = spawnSync(process.execPath, [import.meta.filename, '--fold', root], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [number, T]> {
  const started = performance.now();
  const result = await work();
  return [performance.now() - started, result];
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
