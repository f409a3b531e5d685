import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { plainTypes } from './plain-types.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const OUT = join(ROOT, 'packages', 'verify');

/** Makes `holdmark/verify` in `packages/verify`, ready for `npm pack` and `npm publish`: one module without a dependency, and its types.
 *  Node reads no TypeScript inside node_modules, so what others install must be JavaScript. */
export async function buildPackage(): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  await build({ absWorkingDir: ROOT, entryPoints: [join(ROOT, 'src/package/verify.ts')], outfile: join(OUT, 'verify.js'), bundle: true, format: 'esm', platform: 'neutral', mainFields: ['module', 'main'], target: 'es2023', legalComments: 'inline', logLevel: 'error' });
  const settings = join(OUT, 'tsconfig.json');
  writeFileSync(settings, JSON.stringify({
    extends: '../../tsconfig.json', files: ['../../src/package/verify.ts'], include: [],
    compilerOptions: { noEmit: false, declaration: true, emitDeclarationOnly: true, rewriteRelativeImportExtensions: true, rootDir: '../../src', outDir: './types', types: [] },
  }));
  execFileSync(process.execPath, [createRequire(import.meta.url).resolve('typescript/bin/tsc'), '-p', settings], { stdio: 'inherit' });
  writeFileSync(join(OUT, 'types/label/draft.d.ts'), plainTypes(join(ROOT, 'src/label/draft.ts'), settings, ["import type { Gtin } from './gtin.ts';"]));
  rmSync(settings);
  writeFileSync(join(OUT, 'package.json'), `${JSON.stringify(published(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest), null, 2)}\n`);
  copyFileSync(join(ROOT, 'LICENSE'), join(OUT, 'LICENSE'));
}

interface Manifest { readonly name: string; readonly version: string; readonly license: string }

/** The package that others install: none of the generator, none of its dependencies. */
const published = ({ name, version, license }: Manifest): object => ({
  name, version, license, description: 'Asks a published register whether a product’s cybersecurity label still holds. Browsers, workers, Node, Deno, Bun.',
  type: 'module',
  // Bundlers may leave out whatever an app does not import.
  sideEffects: false,
  exports: { './verify': { types: './types/package/verify.d.ts', default: './verify.js' } },
  files: ['verify.js', 'types', 'LICENSE'],
});

if (import.meta.main) await buildPackage();
