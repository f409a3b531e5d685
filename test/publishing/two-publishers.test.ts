import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { largeRegister } from '../../bench/large-register.ts';
import { buildSite } from '../../src/publishing/build-site.ts';
import { openRegister } from '../../src/register/open-register.ts';
import { runHoldmark } from '../fixtures/run-holdmark.ts';

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
    await buildSite(await openRegister(root), built, () => {}, false);
    // A row says of which moment it is, and those of labels that did not change are not written again. How a site came to be what it
    // is differs: that is what the superseded parts are.
    const older = (path: string): boolean => path.endsWith('/row.csv') && !pair.some((label) => path.startsWith(`/labels/${label}/`)) || path === '/bundle/superseded.json';
    const differing = filesBelow(built).filter((path) => !older(path) && !readFileSync(join(live, path)).equals(readFileSync(join(built, path))));
    expect(differing).toEqual([]);
  }
  expect(readdirSync(sites).sort()).toEqual(['built', 'live']);
}, 120_000);

const filesBelow = (folder: string): readonly string[] => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name).slice(folder.length)).sort();
