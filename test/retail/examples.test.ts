import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { demonstrationCopy, holdmark } from '../fixtures/demonstration-copy.ts';
import { publishMachineFiles } from './publish-machine-files.ts';
import { type Served, serveFolder } from '../../src/cli/serve-folder.ts';
import { buildPackage } from '../../src/package/build-package.ts';
import { openRegister, type Register } from '../../src/register/open-register.ts';
import { qrTexts } from '../../src/register/qr-texts.ts';
import { toBase64url } from '../../src/encoding/base64url.ts';
import { fromMultikey } from '../../src/trust/multikey.ts';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const [IN_FORCE, WITHDRAWN] = [0, 3];

/** Each example as its reader runs it, against published files. */
describe('examples for developers of shop software', () => {
  let copy: Awaited<ReturnType<typeof demonstrationCopy>>;
  let register: Register;
  let served: Served;
  let folder: string;
  let trust: string;

  beforeAll(async () => {
    copy = await demonstrationCopy();
    await holdmark(copy.root, 'withdraw', String(WITHDRAWN), '--reason', 'recall', '--text', 'Called back.');
    register = await openRegister(copy.root);
    folder = mkdtempSync(join(tmpdir(), 'holdmark-examples-'));
    await publishMachineFiles(copy.root, join(folder, 'site'));
    served = await serveFolder(join(folder, 'site'), 0, '127.0.0.1');
    trust = join(folder, 'trust-list.json');
    writeFileSync(trust, JSON.stringify(register.trust));
    await buildPackage();
  });
  afterAll(() => {
    served.server.closeAllConnections();
    served.server.close();
    rmSync(folder, { recursive: true, force: true });
    copy.remove();
  });

  const run = (program: string, ...args: readonly string[]): Promise<{ readonly code: number; readonly out: string }> =>
    new Promise((done) => execFile(program, args, { cwd: PROJECT }, (error, stdout, stderr) => done({ code: error ? Number(error.code) : 0, out: stdout + stderr })));

  test('Node: one label', async () => {
    for (const [number, kind, code] of [[IN_FORCE, 'in-force', 0], [WITHDRAWN, 'withdrawn', 1]] as const) {
      const { signed } = qrTexts(register.labels[number]!.statement, register.config);
      const answer = await run(process.execPath, 'examples/check-label.mjs', served.origin, trust, signed);
      expect(answer).toEqual({ code, out: expect.stringContaining(kind) });
    }
  });

  test('Node: a shelf from the bundle', async () => {
    const gtins = [IN_FORCE, WITHDRAWN].map((number) => register.labels[number]!.statement.credentialSubject.product.gtins[0]!);
    const { out } = await run(process.execPath, 'examples/check-shelf.mjs', served.origin, trust, ...gtins, '4006381333931', '1');
    expect(out.trim().split('\n').map((line) => line.split(' ')[1])).toEqual(['in-force', 'withdrawn', 'not-in-register', 'not-a-product-number']);
  });

  test('Python with its standard library alone', async () => {
    expect(await run('python3', 'examples/check_label.py', served.origin, trust, String(IN_FORCE))).toMatchObject({ code: 0 });
    expect(await run('python3', 'examples/check_label.py', served.origin, trust, String(WITHDRAWN))).toMatchObject({ code: 1 });
    const strangers = JSON.stringify(register.trust).replaceAll(register.issuer.keys.find(({ purpose }) => purpose === 'statement')!.publicKeyMultibase, register.issuer.keys.find(({ purpose }) => purpose === 'log')!.publicKeyMultibase);
    writeFileSync(join(folder, 'other.json'), strangers);
    expect(await run('python3', 'examples/check_label.py', served.origin, join(folder, 'other.json'), String(IN_FORCE))).toMatchObject({ code: 1, out: expect.stringContaining('not signed') });
  });

  test('a shell with curl and openssl', async () => {
    const keyFor = (purpose: string): string => toBase64url(fromMultikey(register.issuer.keys.find((key) => key.purpose === purpose)!.publicKeyMultibase)!);
    const origin = served.origin.replace('localhost', '127.0.0.1');
    expect(await run('sh', 'examples/check-label.sh', origin, keyFor('status'), String(IN_FORCE))).toEqual({ code: 0, out: 'in-force\n' });
    expect(await run('sh', 'examples/check-label.sh', origin, keyFor('status'), String(WITHDRAWN))).toEqual({ code: 1, out: 'ended\n' });
    expect(await run('sh', 'examples/check-label.sh', origin, keyFor('log'), String(IN_FORCE))).toMatchObject({ code: 2 });
  });

  test('a browser, from another website', async () => {
    const shop = join(folder, 'shop');
    mkdirSync(shop);
    for (const [from, to] of [['examples/check-label.html', 'index.html'], ['packages/verify/verify.js', 'verify.js']] as const) copyFileSync(join(PROJECT, from), join(shop, to));
    copyFileSync(trust, join(shop, 'trust-list.json'));
    // A shop's site has rules of its own: here, none.
    const { createServer } = await import('node:http');
    const { readFileSync } = await import('node:fs');
    const server = createServer((request, response) => {
      const file = join(shop, new URL(request.url ?? '/', 'http://x').pathname.replace(/\/$/, '/index.html'));
      response.writeHead(existsSync(file) ? 200 : 404, { 'Content-Type': file.endsWith('.js') ? 'text/javascript' : file.endsWith('.json') ? 'application/json' : 'text/html' }).end(existsSync(file) ? readFileSync(file) : '');
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = server.address();
    const browser = await launchChromium();
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/?register=${encodeURIComponent(served.origin)}&code=${register.labels[WITHDRAWN]!.code}`);
    await page.waitForFunction(() => document.querySelector('#answer')?.textContent !== 'Checking…');
    expect(await page.textContent('#answer')).toBe('withdrawn');
    await browser.close();
    server.closeAllConnections();
    server.close();
  });

  test('the package reaches for nothing of Node', async () => {
    const { metafile } = await build({ entryPoints: [join(PROJECT, 'src/package/verify.ts')], bundle: true, write: false, metafile: true, platform: 'neutral', mainFields: ['module', 'main'] });
    expect(Object.keys(metafile.inputs).filter((path) => path.startsWith('node:') || /zod|issuance|register\//.test(path))).toEqual([]);
  });
});
