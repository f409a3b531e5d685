import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hostPolicy } from '../../src/publishing/host-files.ts';
import { codePath, tokenDigits } from '../../src/register/qr-texts.ts';
import { launchChromium } from '../browser/chromium.ts';
import { root, serveRegister, type ServedRegister, templates } from '../fixtures/serve-site.ts';
import { installDebianPackage } from '../install-debian-package.ts';
import { publishMachineFiles } from '../retail/publish-machine-files.ts';

/** `docs/nginx.conf`, run by a real nginx over the demonstration register. */
const NGINX = '/usr/sbin/nginx';
const there = existsSync(NGINX) || installDebianPackage('nginx-light');
if (!there) console.warn('nginx is not here and cannot be installed: docs/nginx.conf was not tried');
const folder = mkdtempSync(join(tmpdir(), 'holdmark-nginx-'));
const site = join(folder, 'dist');
let served: ServedRegister;
let nginx: ChildProcess;
let origin: string;
const label = (): ServedRegister['register']['labels'][number] => served.register.labels[0]!;

beforeAll(async () => {
  if (!there) return;
  served = await serveRegister();
  await publishMachineFiles(root, site);
  const { render, assets } = await templates();
  const write = (path: string, bytes: string | Uint8Array): void => { mkdirSync(dirname(join(site, path)), { recursive: true }); writeFileSync(join(site, path), bytes); };
  for (const { path, bytes } of await assets()) write(path, bytes);
  for (const path of ['/', '/scan/', `/L/${label().code}/`, `${codePath(label().statement)}/`, `/de${codePath(label().statement)}/`, '/404.html']) write(path.endsWith('/') ? `${path}index.html` : path, (await render(path, served.site)).body);
  cpSync(join(root, 'labels', 'pictures'), join(site, 'pictures'), { recursive: true });
  for (const name of ['mark.svg', 'site.webmanifest', 'offline.js']) cpSync(join(root, 'public', name), join(site, name));
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  const rules = readFileSync(join(root, 'docs', 'nginx.conf'), 'utf8').replace('127.0.0.1:8080', `127.0.0.1:${port}`).replace('/srv/labels/dist', site);
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ');
  writeFileSync(join(folder, 'nginx.conf'), `${process.getuid?.() === 0 ? 'user root;' : ''} pid ${folder}/pid; error_log ${folder}/error.log; events {} http { ${paths}\n${rules}\n}`);
  nginx = spawn(NGINX, ['-e', join(folder, 'error.log'), '-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'], { stdio: 'ignore' });
  for (let tries = 0; tries < 100 && !(await fetch(origin).then(() => true, () => false)); tries++) await sleep(100);
}, 240_000);
afterAll(() => {
  nginx?.kill();
  served?.server.close();
  rmSync(folder, { recursive: true, force: true });
});

const freePort = (): Promise<number> => new Promise((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const address = probe.address();
    probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
  });
});

test.skipIf(!there)('what is printed is answered without a redirect, and so is a single unit, in any language', async () => {
  const printed = codePath(label().statement);
  const page = await (await fetch(`${origin}${printed}/`)).text();
  for (const path of [printed, `${printed}/10/2611/21/7007`, `${printed}/21/7007`]) {
    const answer = await fetch(origin + path, { redirect: 'manual' });
    expect([path, answer.status, await answer.text() === page]).toEqual([path, 200, true]);
  }
  expect((await fetch(`${origin}/de${printed}/21/7007`)).headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect((await fetch(`${origin}${printed}/99/1`)).status).toBe(404);
});

test.skipIf(!there)('headers say what may be kept, who may read, and what a page may do', async () => {
  const headersOf = async (path: string): Promise<Headers> => (await fetch(origin + path)).headers;
  const page = await headersOf('/');
  expect([page.get('cache-control'), page.get('access-control-allow-origin'), page.get('x-content-type-options')]).toEqual(['no-cache', null, 'nosniff']);
  for (const path of ['/', '/scan/', '/nowhere']) expect([path, (await headersOf(path)).get('content-security-policy')]).toEqual([path, hostPolicy]);
  const statement = await headersOf('/statements/0.json');
  expect([statement.get('cache-control'), statement.get('access-control-allow-origin'), statement.get('content-type'), statement.get('cross-origin-resource-policy')])
    .toEqual(['public, max-age=31536000, immutable', '*', 'application/json', 'cross-origin']);
  expect([(await headersOf('/status/labels/0.jwt')).get('content-type'), (await headersOf('/status/labels/0.cwt')).get('content-type')]).toEqual(['application/statuslist+jwt', 'application/statuslist+cwt']);
  expect((await headersOf('/status/labels/0.jwt')).get('cache-control')).toBe('no-cache');
});

test.skipIf(!there)('a phone gets its verdict, and the scanning page may run its decoder', async () => {
  const browser = await launchChromium();
  const page = await browser.newPage();
  const broken: string[] = [];
  page.on('console', (message) => { if (message.type() === 'error') broken.push(message.text()); });
  await page.clock.setFixedTime(new Date(served.site.asOf.getTime() + 3_600_000));
  await page.goto(`${origin}${codePath(label().statement)}#${tokenDigits(label().statement)}`);
  await page.waitForSelector('#verdict.live');
  expect(await page.evaluate(() => document.documentElement.dataset['verdict'])).toBe('in-force');
  await page.goto(`${origin}/scan/`);
  // A module of eight bytes: the magic word and the version.
  expect(await page.evaluate(() => WebAssembly.validate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])) && WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() => true, String))).toBe(true);
  await browser.close();
  expect(broken).toEqual([]);
});
