import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canonicalJson } from '../src/encoding/canonical-json.ts';
import { siteSource } from '../src/publishing/build-site.ts';
import { placesOf } from '../src/publishing/missing-file.ts';
import { MARK_PATH, publishedMark } from '../src/publishing/published-mark.ts';
import { readStatusFiles } from '../src/register/status-files.ts';
import { openRegister } from '../src/register/open-register.ts';
import { keptRegister } from './large-register.ts';

/** From `withdraw` to a page that says so, publishing included, beside a full rebuild, in one interleaved run: how long, and how many
 *  files. The rebuild of more than 1,000 labels takes minutes and is done once; of those the site begins with empty files, marked as
 *  published, with `--no-rebuild` there is none. `node bench/publish.ts [labels…] [--no-rebuild]` */
const MOST_BUILT_FIRST = 1_000;
const ROUNDS = 3;
const HOLDMARK = fileURLToPath(new URL('../src/cli/holdmark.js', import.meta.url));
const args = process.argv.slice(2);
const sizes = args.filter((arg) => arg !== '--no-rebuild').map(Number);
const rebuild = !args.includes('--no-rebuild');

for (const labels of sizes.length > 0 ? sizes : [1_000, 10_000]) {
  const root = mkdtempSync(join(tmpdir(), 'holdmark-bench-'));
  cpSync(await keptRegister(labels), root, { recursive: true });
  const out = join(root, 'dist');
  const builtFirst = labels <= MOST_BUILT_FIRST;
  if (builtFirst) run(root, 'build', '--no-artwork', '--out', out);
  else {
    const register = await openRegister(root);
    const source = await siteSource(register, await readStatusFiles(register), false);
    for (const path of placesOf(source)) {
      mkdirSync(dirname(join(out, path)), { recursive: true });
      writeFileSync(join(out, path), '');
    }
    writeFileSync(join(out, MARK_PATH), canonicalJson(publishedMark(source, [])));
  }
  // The first time, group pages and parts are new where the site is only marked as published.
  withdraw(root, out, 1);
  const withdrawals: number[] = [];
  const rebuilds: number[] = [];
  const files = new Set<string>();
  for (let round = 1; round <= ROUNDS; round++) {
    const [time, said] = withdraw(root, out, 1 + 7 * round);
    withdrawals.push(time);
    files.add(/wrote (\d+) files/.exec(said)?.[1] ?? said);
    if (rebuild && (builtFirst || round === ROUNDS)) rebuilds.push(timed(() => run(root, 'build', '--no-artwork', '--out', join(root, 'rebuilt')))[0]);
  }
  const [fast, slow] = [median(withdrawals), median(rebuilds)];
  console.log(`${labels} labels: withdraw to live page ${seconds(fast)}, ${[...files].join(' or ')} files written${rebuild ? `; full rebuild of pages ${seconds(slow)}; ratio 1 : ${(slow / fast).toFixed(0)}` : ''}`);
  rmSync(root, { recursive: true, force: true });
}

function withdraw(root: string, out: string, label: number): readonly [number, string] {
  const [time, { stderr }] = timed(() => run(root, 'withdraw', String(label), '--reason', 'recall', '--text', 'Recalled.', '--publish', out));
  return [time, stderr];
}

function timed<T>(work: () => T): readonly [number, T] {
  const started = performance.now();
  const result = work();
  return [performance.now() - started, result];
}

function run(root: string, ...args: readonly string[]): { readonly stderr: string } {
  const { status, stderr, stdout } = spawnSync(process.execPath, [HOLDMARK, '--register', root, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`holdmark ${args.join(' ')}: ${stderr}${stdout}`);
  return { stderr };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
