import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { largeRegister } from '../../bench/large-register.ts';
import { refreshStatus } from '../../src/cli/refresh-status.ts';
import { demonstrationSigner } from '../../src/issuance/demonstration-signers.ts';
import { buildSite } from '../../src/publishing/build-site.ts';
import { publishSite } from '../../src/publishing/publish-site.ts';
import { replaceFiles } from '../../src/register/replace-file.ts';
import { openRegister } from '../../src/register/open-register.ts';
import { unfinishedPath } from '../../src/register/unfinished.ts';
import { holdmark } from '../fixtures/demonstration-copy.ts';

const WITHDRAWN = '2026-10-01T12:00:00Z';
/** Both states of the lists are signed for this moment: what differs then differs by the withdrawal alone. */
const SIGNED = new Date('2026-10-02T00:00:00Z');
const SUPERSEDED = '/bundle/superseded.json';
const LONG_AGO = new Date('2020-01-01T00:00:00Z');

/** Two registers of different size, each published, then one label of each withdrawn and published again. */
describe('publishing after one withdrawal', () => {
  let small: Awaited<ReturnType<typeof publishedTwice>>;
  let large: Awaited<ReturnType<typeof publishedTwice>>;
  beforeAll(async () => { [small, large] = [await publishedTwice(10), await publishedTwice(40)]; });
  afterAll(() => { for (const each of [small, large]) each?.remove(); });

  test('gives every rewritten file the bytes that a full build gives it', () => {
    expect(large.rewritten).toEqual(expect.arrayContaining(['/labels/0/badge.svg', '/labels/0/badge.de.svg']));
    for (const path of large.rewritten) expect(read(large.out, path).equals(read(large.built, path)), path).toBe(true);
  });

  test('leaves every other file as a full build of the same moment makes it', () => {
    const untouched = filesBelow(large.built).filter((path) => !large.rewritten.includes(path));
    expect(untouched.length).toBeGreaterThan(39 * 10);
    expect(untouched.filter((path) => !read(large.out, path).equals(read(large.built, path)))).toEqual([]);
  });

  test('keeps, beyond a full build, only the parts of the bundle that somebody may still be fetching', () => {
    const kept = filesBelow(large.out).filter((path) => !existsSync(join(large.built, path)));
    expect(kept.filter((path) => !path.startsWith('/bundle/parts/'))).toEqual([SUPERSEDED]);
    const named = Object.keys(JSON.parse(read(large.out, SUPERSEDED).toString('utf8')));
    expect(kept.filter((path) => path !== SUPERSEDED)).toEqual(named.map((sha256) => `/bundle/parts/${sha256}.part`).sort());
  });

  test('rewrites as many files with 40 labels as with 10', () => {
    expect(large.rewritten.length).toBe(small.rewritten.length);
    expect(filesBelow(large.out).length).toBeGreaterThan(2 * large.rewritten.length);
  });

  test('does not touch any other file', () => {
    for (const { out, rewritten } of [small, large]) {
      const touched = filesBelow(out).filter((path) => statSync(join(out, path)).mtime.getTime() !== LONG_AGO.getTime());
      expect(touched).toEqual([...rewritten, SUPERSEDED].sort());
    }
  });

  test('writes the mark last, so that a publishing that was cut off is done again', () => {
    expect(large.rewritten.at(-1)).toBe('/published.json');
  });

  test('writes nothing when nothing happened', async () => {
    expect(await publishSite(await openRegister(small.root), small.out, () => {})).toEqual({ whole: false, written: 0, labels: 0 });
  });

  test.each(['01', '_headers', '_astro', 'de/L', 'about/index.html', 'statements/3.json', 'labels/2/history.json'])('notices that %s is missing, and builds the whole site anew', async (path) => {
    const whole = filesBelow(small.built).filter((each) => !each.includes('/bundle/'));
    rmSync(join(small.out, path), { recursive: true });
    const published = await publishSite(await openRegister(small.root), small.out, () => {});
    expect(published).toMatchObject({ whole: true, missing: expect.stringMatching(new RegExp(`^/${path}`)) });
    expect(filesBelow(small.out)).toEqual(expect.arrayContaining([...whole]));
  });

  test('a file that cannot be made leaves the published site as it was', async () => {
    const before = new Map(filesBelow(small.out).map((path) => [path, read(small.out, path)]));
    async function* files(): AsyncIterable<{ readonly path: string; readonly content: Uint8Array }> {
      yield { path: join(small.out, 'index.html'), content: Buffer.from('new') };
      throw new Error('the next one failed');
    }
    await expect(replaceFiles(unfinishedPath(small.out), files())).rejects.toThrow('the next one failed');
    expect(filesBelow(small.out)).toEqual([...before.keys()]);
    expect(read(small.out, '/index.html')).toEqual(before.get('/index.html'));
  });
});

/** @returns the site as published step by step in `out`, the same built anew in `built`, and the files that the second publishing
 *  wrote, in its order */
async function publishedTwice(labels: number): Promise<{ readonly root: string; readonly out: string; readonly built: string; readonly rewritten: readonly string[]; remove(): void }> {
  const root = await largeRegister(labels);
  const sites = mkdtempSync(join(tmpdir(), 'holdmark-sites-'));
  const [out, built] = [join(sites, 'published'), join(sites, 'built')];
  const signLists = async (): Promise<unknown> => refreshStatus(root, async () => demonstrationSigner('status'), SIGNED, 'back');
  await signLists();
  await buildSite(await openRegister(root), out, () => {}, false);
  for (const path of filesBelow(out)) utimesSync(join(out, path), LONG_AGO, LONG_AGO);
  await holdmark(root, 'withdraw', '0', '--reason', 'exploited-unfixed', '--text', 'The hole was not closed in time.', '--date', WITHDRAWN);
  await signLists();
  const register = await openRegister(root);
  const rewritten: string[] = [];
  const { whole } = await publishSite(register, out, (_, path) => rewritten.push(path));
  expect(whole, 'the pages’ sources changed while the test ran').toBe(false);
  await buildSite(register, built, () => {}, false);
  return { root, out, built, rewritten, remove: () => { for (const folder of [root, sites]) rmSync(folder, { recursive: true, force: true }); } };
}

const read = (folder: string, path: string): Buffer => readFileSync(join(folder, path));
const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name).slice(folder.length)).sort();
