import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** `npm run bench [-- name…]`: every measurement, or those named, each in a process of its own. They print ratios against a named
 *  alternative of the same run: on a shared machine only those can be compared. */
const helpers = ['run.ts', 'large-register.ts', 'artwork-naive.ts', 'artwork-degraded.ts'];
const asked = process.argv.slice(2);
const all = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts') && !helpers.includes(name)).sort();
const chosen = asked.length > 0 ? all.filter((name) => asked.includes(name.replace(/\.ts$/, ''))) : all;
if (chosen.length === 0) throw new Error(`no such measurement; there are ${all.map((name) => name.replace(/\.ts$/, '')).join(', ')}`);
for (const name of chosen) {
  console.log(`\n# ${name}`);
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, name)], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
