#!/usr/bin/env node
// Plain JavaScript that any Node can read, so that an old one gets a sentence instead of a syntax error. The commands are
// TypeScript, which Node runs directly from 22.18 on; the package `node` brings one along.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// `npm run holdmark` runs in the folder of the package. Whoever asked stands elsewhere, perhaps in a register of their own.
if (process.env.npm_lifecycle_event === 'holdmark' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

const [major, minor] = process.versions.node.split('.').map(Number);
const runsTypeScript = major > 22 || (major === 22 && minor >= 19);

if (runsTypeScript) {
  // Half of a short command's time is compiling: keep what was compiled.
  enableCompileCache();
  const { main } = await import('./main.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  const bundled = fileURLToPath(new URL('../../node_modules/node/bin/node', import.meta.url));
  if (existsSync(bundled)) {
    const run = spawnSync(bundled, process.argv.slice(1), { stdio: 'inherit' });
    process.exitCode = run.status ?? 1;
  } else {
    console.error(`holdmark: error: this is Node ${process.versions.node}; Holdmark needs 22.19 or newer`);
    console.error('holdmark: hint: run npm ci, with install scripts allowed: it brings a newer Node along');
    process.exitCode = 2;
  }
}
