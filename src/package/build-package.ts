import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';

const ROOT = join(import.meta.dirname, '..', '..');
const OUT = join(ROOT, 'packages', 'verify');

/** Makes `holdmark/verify`: one module without a dependency, and its types. Node reads no TypeScript inside node_modules, so what
 *  others install must be JavaScript. */
export async function buildPackage(): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  await build({ entryPoints: [join(ROOT, 'src/package/verify.ts')], outfile: join(OUT, 'verify.js'), bundle: true, format: 'esm', platform: 'neutral', mainFields: ['module', 'main'], target: 'es2023', legalComments: 'inline', logLevel: 'error' });
  const settings = join(OUT, 'tsconfig.json');
  writeFileSync(settings, JSON.stringify({
    extends: '../../tsconfig.json', files: ['../../src/package/verify.ts'], include: [],
    compilerOptions: { noEmit: false, declaration: true, emitDeclarationOnly: true, rewriteRelativeImportExtensions: true, rootDir: '../../src', outDir: './types', types: [] },
  }));
  execFileSync(process.execPath, [createRequire(import.meta.url).resolve('typescript/bin/tsc'), '-p', settings], { stdio: 'inherit' });
  rmSync(settings);
  // Bundlers may leave out whatever an app does not import.
  writeFileSync(join(OUT, 'package.json'), '{ "type": "module", "sideEffects": false }\n');
}

if (import.meta.main) await buildPackage();
