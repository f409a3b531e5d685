import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { openRegister } from '../src/register/open-register.ts';
import { auditLedger } from '../src/register/fold-ledger.ts';
import { ledgerFolder } from '../src/register/open-register.ts';
import { readLedger } from '../src/register/ledger.ts';
import { largeRegister } from './large-register.ts';

/** Folding a ledger: cold, and again in the same process, beside the alternative of checking every signature one by one.
 *  `node bench/fold.ts [statements]`: a tenth as many labels, each with nine releases. */
const statements = Number(process.argv[2] ?? 100_000);
const root = await largeRegister(statements / 10, 9);
rmSync(`${root}/.holdmark`, { recursive: true, force: true });

const bytes = readLedger(ledgerFolder(root)).files.reduce((sum, { ends }) => sum + (ends.at(-1) ?? 0), 0);
const [cold, register] = await timed(() => openRegister(root));
const rss = process.memoryUsage.rss();
const [warm] = await timed(() => openRegister(root, register));
const [again] = await timed(() => openRegister(root));
const [hashing] = await timed(async () => { const hash = createHash('sha256'); for (const line of register.ledger.lines()) hash.update(line); });
const [audit] = await timed(() => auditLedger(register.ledger, register.trust));
console.log(`${register.ledger.count} statements, ${register.labels.length} labels, ${(bytes / 1e6).toFixed(0)} MB`);
console.log(`fold, nothing known ${seconds(cold)} and ${(rss / 1e6).toFixed(0)} MB; by another process later ${seconds(again)}; in the same process ${seconds(warm)}`);
console.log(`every signature one by one ${seconds(audit)}: ${(audit / cold).toFixed(1)} times the fold; reading and hashing alone ${seconds(hashing)}`);
rmSync(root, { recursive: true, force: true });

async function timed<T>(work: () => Promise<T>): Promise<readonly [number, T]> {
  const started = performance.now();
  const result = await work();
  return [performance.now() - started, result];
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
