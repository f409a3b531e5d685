import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { largeRegister } from '../../bench/large-register.ts';
import { buildSite } from '../../src/publishing/build-site.ts';
import { openRegister } from '../../src/register/open-register.ts';
import { runHoldmark } from '../fixtures/run-holdmark.ts';

const SUPERSEDED = '/bundle/superseded.json';
let root: string;
let sites: string;
beforeAll(async () => {
  root = await largeRegister(12);
  sites = mkdtempSync(join(tmpdir(), 'holdmark-sites-'));
});
afterAll(() => { for (const folder of [root, sites]) rmSync(folder, { recursive: true, force: true }); });

test('whoever publishes at once takes turns, and what is live at the end is what the register says', async () => {
  const [live, built] = [join(sites, 'live'), join(sites, 'built')];
  await buildSite(await openRegister(root), live, () => {}, false);
  for (const pair of [[0, 1], [2, 3], [4, 5], [6, 7]]) {
    const runs = await Promise.all(pair.map((label) => runHoldmark(['--register', root, 'withdraw', String(label), '--reason', 'recall', '--text', 'Both at once.', '--publish', live])));
    expect(runs.map(({ code }) => code), runs.map(({ stderr }) => stderr).join('\n')).toEqual([0, 0]);
    const register = await openRegister(root);
    await buildSite(register, built, () => {}, false);
    // What is written of a label says of which time it is: of labels that did not change it is not written again, and of two one after
    // the other the first has a time before the second's. Superseded parts are how a site came to be.
    const left = [SUPERSEDED, ...register.labels.filter(({ number }) => !pair.includes(number)).flatMap(({ number, code, listed }) => [`/labels/${number}/`, code, ...listed.credentialSubject.product.gtins])];
    const compared = filesBelow(built).filter((path) => !left.some((name) => path.includes(name)));
    expect(compared).toEqual(expect.arrayContaining([...pair.map((label) => `/labels/${label}/badge.svg`), '/status/labels/0.jwt', '/feed/ended.json', '/published.json']));
    const differing = compared.filter((path) => withoutTimes(join(live, path)) !== withoutTimes(join(built, path)));
    expect(differing).toEqual([]);
  }
  expect(readdirSync(sites).sort()).toEqual(['built', 'live']);
}, 120_000);

const withoutTimes = (path: string): string => readFileSync(path, 'latin1').replace(/\d\d:\d\d(?::\d\d)?/g, '');
const filesBelow = (folder: string): readonly string[] => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name).slice(folder.length)).sort();
