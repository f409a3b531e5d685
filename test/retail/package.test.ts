import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPackage } from '../../src/package/build-package.ts';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** The package as a stranger gets it: packed, and unpacked into a project that knows nothing of this one. */
describe('the package holdmark', () => {
  let app: string;
  let installed: string;

  beforeAll(async () => {
    await buildPackage();
    app = mkdtempSync(join(tmpdir(), 'holdmark-app-'));
    installed = join(app, 'node_modules', 'holdmark');
    const packed = execFileSync('npm', ['pack', join(PROJECT, 'packages', 'verify'), '--pack-destination', app, '--silent'], { cwd: app, encoding: 'utf8' }).trim();
    mkdirSync(installed, { recursive: true });
    execFileSync('tar', ['-xzf', join(app, packed), '-C', installed, '--strip-components=1']);
    writeFileSync(join(app, 'package.json'), '{"type":"module"}');
  });
  afterAll(() => rmSync(app, { recursive: true, force: true }));

  const write = (name: string, text: string): string => {
    writeFileSync(join(app, name), text);
    return join(app, name);
  };

  test('holds a module, its types and its licence, and depends on nothing', () => {
    expect(readdirSync(installed).sort()).toEqual(['LICENSE', 'package.json', 'types', 'verify.js']);
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as Readonly<Record<string, unknown>>;
    expect(manifest).toMatchObject({ name: 'holdmark', license: 'Apache-2.0' });
    expect(['private', 'dependencies', 'scripts'].filter((name) => name in manifest)).toEqual([]);
  });

  test('is imported by Node', () => {
    const file = write('app.mjs', "import { parseGtin, verdictKinds } from 'holdmark/verify'; console.log(parseGtin('9521234543213'), verdictKinds.length);");
    expect(execFileSync(process.execPath, [file], { encoding: 'utf8' })).toBe('09521234543213 11\n');
  });

  test('is typed: TypeScript finds its types, and a misspelt verdict does not compile', () => {
    const compile = (name: string, text: string, lib = 'es2022,dom'): number => {
      try {
        execFileSync(process.execPath, [createRequire(import.meta.url).resolve('typescript/bin/tsc'), '--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', '--lib', lib, '--skipLibCheck', 'false', write(name, text)], { cwd: app, stdio: 'pipe' });
        return 0;
      } catch {
        return 1;
      }
    };
    const using = "import { type Verdict, verifyLabel, registerAt, type TrustList } from 'holdmark/verify';\nexport const holds = async (text: string, trust: TrustList): Promise<boolean> => { const verdict: Verdict = await verifyLabel(text, registerAt('https://labels.example'), trust, new Date(), { origin: 'https://labels.example' }); return verdict.kind === ";
    expect(compile('right.mts', `${using}'in-force'; };\n`)).toBe(0);
    expect(compile('bare.mts', `${using}'in-force'; };\n`, 'es2022')).toBe(0);
    expect(compile('wrong.mts', `${using}'valid'; };\n`)).toBe(1);
  });

  test('runs where there is nothing but what the web has, as in Deno and in workers', () => {
    const file = write('web-only.mjs', `
      import { readFileSync } from 'node:fs';
      import vm from 'node:vm';
      const context = vm.createContext({ URL, TextEncoder, TextDecoder, crypto, fetch, AbortSignal, DecompressionStream, Response, Blob, atob, btoa });
      const module = new vm.SourceTextModule(readFileSync(${JSON.stringify(join(installed, 'verify.js'))}, 'utf8'), { context });
      await module.link(() => { throw new Error('it imports something'); });
      await module.evaluate();
      const { verifyLabel, parseTrustList } = module.namespace;
      const trust = parseTrustList(readFileSync(${JSON.stringify(join(PROJECT, 'keys/trust/1.json'))}));
      console.log((await verifyLabel('https://evil.example/01/09521234543213', async () => 'missing', trust, new Date(), { origin: 'https://labels.example' })).kind, (await verifyLabel('0000-000H', async () => 'unreachable', trust, new Date(), { origin: 'https://labels.example' })).kind);`);
    expect(execFileSync(process.execPath, ['--experimental-vm-modules', '--no-warnings', file], { encoding: 'utf8' })).toBe('unknown-issuer unconfirmed\n');
  });

  test('leaves out of an app what the app does not use', async () => {
    const { outputFiles } = await build({ stdin: { contents: "import { parseGtin } from 'holdmark/verify'; console.log(parseGtin('1'));", resolveDir: app }, bundle: true, minify: true, write: false, format: 'esm', platform: 'browser' });
    expect(outputFiles[0]!.contents.length).toBeLessThan(statSync(join(installed, 'verify.js')).size / 10);
  });
});
