import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canonicalJson } from '../src/encoding/canonical-json.ts';
import { siteSource } from '../src/publishing/build-site.ts';
import { MARK_PATH, publishedMark } from '../src/publishing/published-mark.ts';
import { replaceFile } from '../src/register/replace-file.ts';
import { openRegister } from '../src/register/open-register.ts';
import { largeRegister } from './large-register.ts';

/** From `withdraw` to a page that says so, publishing included, beside a full rebuild, in one interleaved run. With more than 1,000
 *  labels the rebuild is left out, because it takes many minutes: the site begins as one that is marked as published.
 *  `node bench/publish.ts [labels…]` */
const MOST_REBUILT = 1_000;
const HOLDMARK = fileURLToPath(new URL('../src/cli/holdmark.js', import.meta.url));
const sizes = process.argv.slice(2).map(Number);

for (const labels of sizes.length > 0 ? sizes : [1_000, 10_000]) {
  const root = await largeRegister(labels);
  const out = join(root, 'dist');
  const whole = labels <= MOST_REBUILT;
  if (whole) run(root, 'build', '--no-artwork', '--out', out);
  else replaceFile(join(out, MARK_PATH), canonicalJson(publishedMark(await siteSource(await openRegister(root), false))));
  const withdrawals: number[] = [];
  const rebuilds: number[] = [];
  let said = '';
  for (let round = 0; round < 3; round++) {
    const started = performance.now();
    said = run(root, 'withdraw', String(round * 7 + 1), '--reason', 'recall', '--text', 'Recalled.', '--publish', out).stderr.trim();
    withdrawals.push(performance.now() - started);
    if (whole) {
      const rebuild = performance.now();
      run(root, 'build', '--no-artwork', '--out', join(root, 'rebuilt'));
      rebuilds.push(performance.now() - rebuild);
    }
  }
  const [fast, slow] = [median(withdrawals), median(rebuilds)];
  console.log(`${labels} labels: withdraw to live page ${seconds(fast)} (${said})${whole ? `; full rebuild of pages ${seconds(slow)}; ratio 1 : ${(slow / fast).toFixed(1)}` : ''}`);
  rmSync(root, { recursive: true, force: true });
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
