import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { largeRegister } from '../../bench/large-register.ts';
import { POINTER_PATH } from '../../src/bundle/pointer.ts';
import { refreshStatus } from '../../src/cli/refresh-status.ts';
import { demonstrationSigner } from '../../src/issuance/demonstration-signers.ts';
import { buildSite } from '../../src/publishing/build-site.ts';
import { putInPlace } from '../../src/publishing/put-in-place.ts';
import { publishSite } from '../../src/publishing/publish-site.ts';
import { openRegister, statusFolder } from '../../src/register/open-register.ts';
import { replaceFile } from '../../src/register/replace-file.ts';
import { sweepUnfinished } from '../../src/register/unfinished.ts';
import { demonstrationCopy, holdmark } from '../fixtures/demonstration-copy.ts';
import { runHoldmark, startHoldmark } from '../fixtures/run-holdmark.ts';

let copy: Awaited<ReturnType<typeof demonstrationCopy>>;
let sites: string;
beforeAll(async () => {
  copy = await demonstrationCopy();
  sites = mkdtempSync(join(tmpdir(), 'holdmark-left-'));
});
afterAll(() => { copy.remove(); rmSync(sites, { recursive: true, force: true }); });

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name).slice(folder.length)).sort();
const contents = (folder: string): ReadonlyMap<string, string> => new Map(filesBelow(folder).map((path) => [path, readFileSync(join(folder, path)).toString('base64')]));

describe('a command that is killed', () => {
  /** Starts it and kills it, without warning, when it has begun to write. @returns what it left beside the site */
  async function killWriting(out: string, ...args: readonly string[]): Promise<string> {
    const { child, done } = startHoldmark(['--register', copy.root, ...args, '--out', out]);
    const left = `${out}.${child.pid}@${hostname()}.tmp`;
    for (let waited = 0; !existsSync(left) || filesBelow(left).length < 5; waited++) {
      if (waited > 3_000) throw new Error('it never began to write');
      await sleep(5);
    }
    expect(child.kill('SIGKILL'), 'it was still at work').toBe(true);
    await done;
    return left;
  }

  test.each(['publish', 'build'])('while it was to %s leaves the site as it was, and its litter beside it until the next', { timeout: 120_000 }, async (command) => {
    const out = join(sites, command);
    await buildSite(await openRegister(copy.root), out, () => {});
    const before = contents(out);
    // A publishing writes only what changed.
    expect((await runHoldmark(['--register', copy.root, 'suspend', command === 'publish' ? '5' : '6', '--reason', 'exploited-unfixed', '--text', 'A hole.'])).code).toBe(0);
    const left = await killWriting(out, command);
    expect(contents(out)).toEqual(before);
    expect(existsSync(left)).toBe(true);

    const othersOwn = [`${out}.1@another-machine.tmp`, `${out}.${process.pid}@${hostname()}.tmp`, `${out}.notes.tmp`, join(sites, `other.${child()}@${hostname()}.tmp`)];
    for (const folder of othersOwn) mkdirSync(folder);
    expect((await runHoldmark(['--register', copy.root, command, '--out', out])).code).toBe(0);
    expect(existsSync(left)).toBe(false);
    expect(othersOwn.filter((folder) => !existsSync(folder)), 'what belongs to somebody else').toEqual([]);
    expect(filesBelow(out).filter((path) => path.endsWith('.tmp'))).toEqual([]);
    for (const folder of othersOwn) rmSync(folder, { recursive: true });
  });

  /** The number of a process that has died. */
  const child = (): number => spawnSync(process.execPath, ['-e', '']).pid;

  test('while it signed the status lists leaves what the next refresh removes', async () => {
    const left = join(statusFolder(copy.root), 'labels', `0.jwt.${child()}@${hostname()}.tmp`);
    writeFileSync(left, 'half of a li');
    await holdmark(copy.root, 'refresh');
    expect(filesBelow(statusFolder(copy.root)).filter((path) => path.endsWith('.tmp'))).toEqual([]);
  });

  test('or cannot put a file in its place leaves nothing beside it', () => {
    const folder = mkdtempSync(join(sites, 'taken-'));
    mkdirSync(join(folder, 'place'));
    expect(() => replaceFile(join(folder, 'place'), 'content')).toThrow();
    expect(readdirSync(folder)).toEqual(['place']);
  });

  test('is told from a living one by its number and its machine', () => {
    const place = join(sites, 'site');
    const dead = child();
    const [gone, stays] = [[`${place}.${dead}@${hostname()}.tmp`], [`${place}.${dead}@elsewhere.tmp`, `${place}.${process.pid}@${hostname()}.tmp`, `${place}.${dead}.tmp`, `${place}2.${dead}@${hostname()}.tmp`]];
    for (const file of [...gone, ...stays]) writeFileSync(file, '');
    sweepUnfinished(place);
    expect([...gone, ...stays].filter((file) => existsSync(file))).toEqual(stays);
    for (const file of stays) rmSync(file);
    sweepUnfinished(join(sites, 'no', 'such', 'folder'));
  });
});

describe('parts of bundles that were superseded', () => {
  const SIGNED = Date.now();
  const HOUR = 3_600_000;
  const parts = (out: string): readonly string[] => readdirSync(join(out, 'bundle', 'parts')).sort();
  const named = (out: string): readonly string[] => [...new Set(readFileSync(join(out, POINTER_PATH), 'utf8').match(/\b[0-9a-f]{64}\b/g)?.map((sha256) => `${sha256}.part`))].sort();
  const signedAfter = async (hours: number): Promise<Awaited<ReturnType<typeof openRegister>>> => {
    await refreshStatus(copy.root, async () => demonstrationSigner('status'), new Date(SIGNED + hours * HOUR), 'back');
    return openRegister(copy.root);
  };

  test.each(['publish', 'build'] as const)('are served for a day by what is published with %s, however often that was, and then removed', async (how) => {
    const out = join(sites, `parts-${how}`);
    const bring = async (hours: number): Promise<void> => {
      const register = await signedAfter(hours);
      if (how === 'build') await buildSite(register, out, () => {}, false);
      else await publishSite(register, out, () => {});
    };
    await buildSite(await signedAfter(0), out, () => {}, false);
    const first = named(out);
    expect(parts(out)).toEqual(first);
    const seen = new Set(first);
    for (const hours of [1, 2, 3]) {
      await bring(hours);
      for (const name of named(out)) seen.add(name);
      expect(parts(out), 'nothing that was named a moment ago is gone').toEqual([...seen].sort());
    }
    expect(seen.size, 'each has lists of its own').toBeGreaterThan(first.length + 2);
    const third = named(out);

    await bring(25);
    const dropped = first.filter((name) => !named(out).includes(name));
    expect(dropped.length).toBeGreaterThan(0);
    expect(parts(out).filter((name) => dropped.includes(name)), 'superseded 24 hours ago').toEqual([]);
    expect(third.every((name) => parts(out).includes(name)), 'superseded just now').toBe(true);

    await bring(25 + 24);
    await bring(25 + 49);
    await bring(25 + 50);
    expect(JSON.parse(readFileSync(join(out, 'bundle', 'superseded.json'), 'utf8'))).toEqual(Object.fromEntries(parts(out).filter((name) => !named(out).includes(name)).map((name) => [name.replace('.part', ''), expect.any(String)])));
    const clean = join(sites, `clean-${how}`);
    await buildSite(await openRegister(copy.root), clean, () => {}, false);
    expect(parts(clean), 'a site that is built into an empty folder has just what its pointer names').toEqual(named(clean));
    expect(existsSync(join(clean, 'bundle', 'superseded.json'))).toBe(false);
  });

  test('of another register are not taken over by a build that replaces its site', async () => {
    const out = join(sites, 'foreign');
    mkdirSync(join(out, 'bundle', 'parts'), { recursive: true });
    writeFileSync(join(out, POINTER_PATH), '{"id":"https://elsewhere.example/bundle/latest.json"}');
    writeFileSync(join(out, 'published.json'), '{"made":"","signedAt":"","statements":0}');
    writeFileSync(join(out, 'bundle', 'parts', `${'ab'.repeat(32)}.part`), '');
    await buildSite(await signedAfter(0), out, () => {}, false);
    expect(parts(out)).toEqual(named(out));
  });
});

describe('a folder that a site cannot go into is refused, and everything in it is where it was', () => {
  const SOMETHING_ELSE = /holds something else than a site/;
  const documents = (): string => {
    const folder = mkdtempSync(join(sites, 'documents-'));
    writeFileSync(join(folder, 'thesis.txt'), 'years of work');
    return folder;
  };
  const refused = async (out: string, why: RegExp): Promise<void> => {
    const before = contents(copy.root);
    for (const work of [buildSite, publishSite]) await expect(work(await openRegister(copy.root), out, () => {})).rejects.toThrow(why);
    expect(contents(copy.root)).toEqual(before);
    expect(existsSync(`${out}.lock`), 'not even a lock beside it').toBe(false);
  };

  test.each([['', /the register itself lies there/], ['..', /the register itself lies there/], ['labels', /the register itself lies there/], ['labels/site', /belongs to the register itself/], ['keys/trust', /belongs to the register itself/]] as const)('<register>/%s', async (path, why) => {
    await refused(join(copy.root, path), why);
  });
  test('the register by another name', async () => {
    const link = join(sites, 'link');
    symlinkSync(copy.root, link);
    await refused(link, /the register itself lies there/);
    await refused(join(link, 'labels', 'new'), /belongs to the register itself/);
  });
  test('the register where somebody has put the mark of a site', async () => {
    writeFileSync(join(copy.root, 'published.json'), '{"made":"","signedAt":"","statements":0,"top":["labels","keys"]}');
    await refused(copy.root, /the register itself lies there/);
    rmSync(join(copy.root, 'published.json'));
  });
  test('a file', async () => {
    const file = join(documents(), 'thesis.txt');
    await refused(file, /is a file/);
    expect(readFileSync(file, 'utf8')).toBe('years of work');
  });
  test('somebody’s documents', async () => {
    const folder = documents();
    await refused(folder, SOMETHING_ELSE);
    expect(filesBelow(folder)).toEqual(['/thesis.txt']);
  });
  test('somebody’s documents, for an event: before it is signed', async () => {
    const folder = documents();
    const before = contents(copy.root);
    const { code, stderr } = await runHoldmark(['--register', copy.root, 'surveil', '0', '--kind', 'audit', '--result', 'conforms', '--text', 'All well.', '--publish', folder]);
    expect([code, stderr]).toEqual([1, expect.stringMatching(SOMETHING_ELSE)]);
    expect(contents(copy.root)).toEqual(before);
    expect(filesBelow(folder)).toEqual(['/thesis.txt']);
  });
  test.runIf(existsSync('/dev/shm') && statSync('/dev/shm').dev !== statSync('/dev').dev)('another disk', async () => {
    await refused('/dev/shm', /another disk begins there/);
  });
});

describe('what somebody else keeps at the top of a site', () => {
  const theirs = { '.git': 'gitdir: /elsewhere', '.nojekyll': '', 'CNAME': 'labels.office.example', '.well-known/security.txt': 'Contact: …', 'press/release.html': 'We have a register.' };
  const put = (folder: string, files: Readonly<Record<string, string>>): void => {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  };
  const theirsIn = (folder: string): Readonly<Record<string, string>> => Object.fromEntries(Object.keys(theirs).filter((path) => existsSync(join(folder, path))).map((path) => [path, readFileSync(join(folder, path), 'utf8')]));

  test('stays when the site is built anew, and what a former build made there goes', async () => {
    const [out, clean] = [join(sites, 'with-others'), join(sites, 'without-others')];
    put(out, { '.git': theirs['.git'] });
    await buildSite(await openRegister(copy.root), out, () => {}, false);
    await buildSite(await openRegister(copy.root), clean, () => {}, false);
    put(out, { ...theirs, 'fr/index.html': 'A language that the register had.' });
    const mark = JSON.parse(readFileSync(join(out, 'published.json'), 'utf8'));
    writeFileSync(join(out, 'published.json'), JSON.stringify({ ...mark, top: [...mark.top, 'fr', '.git', '..'] }));
    await buildSite(await openRegister(copy.root), out, () => {}, false);
    expect(theirsIn(out)).toEqual(theirs);
    expect(filesBelow(out).filter((path) => !existsSync(join(clean, path)))).toEqual(Object.keys(theirs).map((path) => `/${path}`).sort());
    expect(readdirSync(sites).filter((name) => name.startsWith('with-others'))).toEqual(['with-others']);
  });
  test('is where it was at whatever moment a build ends', () => {
    const [made, site] = [join(sites, 'new'), join(sites, 'old')];
    const mark = '{"made":"","signedAt":"","statements":0,"top":["a","b","fr","published.json"]}';
    for (let last = 0; last < 5; last++) {
      const replaced = join(sites, `replaced-${last}`);
      put(site, { ...theirs, 'a/1': '', 'b/1': '', 'fr/1': '', 'published.json': mark });
      put(made, { 'a/2': '', 'b/2': '', 'published.json': mark.replace('"fr",', '') });
      // An entry whose place is taken cannot be moved there: the build ends at this one.
      const blocked = ['a', 'b', 'fr', 'published.json'][last];
      if (blocked !== undefined) put(replaced, { [`${blocked}/taken`]: '' });
      if (blocked === undefined) putInPlace(made, site, replaced);
      else expect(() => putInPlace(made, site, replaced)).toThrow();
      expect(theirsIn(site)).toEqual(theirs);
      expect(existsSync(join(site, 'published.json')), 'it is known as a site').toBe(true);
      for (const folder of [made, site]) rmSync(folder, { recursive: true, force: true });
    }
  });
});

test('a month of which the feed has nothing left to tell keeps no file: it would say that a label is suspended which holds again', async () => {
  const root = await largeRegister(3);
  const [out, clean] = [join(sites, 'months'), join(sites, 'months-clean')];
  const feed = (site: string): ReadonlyMap<string, string> => contents(join(site, 'feed'));
  await holdmark(root, 'suspend', '1', '--date', '2026-10-05T08:00:00Z', '--cure-by', '2026-12-20T08:00:00Z', '--reason', 'exploited-unfixed', '--text', 'A hole.');
  await buildSite(await openRegister(root), out, () => {}, false);
  expect([...feed(out).keys()]).toContain('/ended/2026-10.json');
  await holdmark(root, 'restore', '1', '--date', '2026-11-05T08:00:00Z', '--text', 'It was closed.', '--evidence', 'Retest=https://lab.example/retest.pdf');
  const register = await openRegister(root);
  expect((await publishSite(register, out, () => {})).whole).toBe(false);
  await buildSite(register, clean, () => {}, false);
  expect([...feed(out).keys()]).not.toContain('/ended/2026-10.json');
  expect(feed(out)).toEqual(feed(clean));
  rmSync(root, { recursive: true, force: true });
});
