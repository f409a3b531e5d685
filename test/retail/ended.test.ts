import { writeFileSync, mkdtempSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endedLabels } from '../../src/bundle/ended-labels.ts';
import { readSignedNote } from '../../src/bundle/signed-digest.ts';
import { endedFeedFiles } from '../../src/publishing/ended-feed-files.ts';
import type { SiteSource } from '../../src/publishing/site-source.ts';
import { openRegister } from '../../src/register/open-register.ts';
import { readStatusFiles } from '../../src/register/status-files.ts';
import { demonstrationCopy, holdmark } from '../fixtures/demonstration-copy.ts';
import { manyLabels } from './large-bundle.ts';

describe('what ended', () => {
  let copy: Awaited<ReturnType<typeof demonstrationCopy>>;
  beforeAll(async () => {
    copy = await demonstrationCopy();
    await holdmark(copy.root, 'withdraw', '3', '--reason', 'recall', '--text', 'Called back.');
  });
  afterAll(() => copy.remove());

  const run = (input: string, ...args: readonly string[]): { readonly status: number | null; readonly stdout: string } =>
    spawnSync(process.execPath, ['src/cli/holdmark.js', '--register', copy.root, 'ended', ...args], { input, encoding: 'utf8' });
  const file = (content: string): string => {
    const path = join(mkdtempSync(join(tmpdir(), 'holdmark-ended-')), 'file.txt');
    writeFileSync(path, content);
    return path;
  };

  test('is told for the articles of one shop, with exit code 1 where there is something', async () => {
    const { statement } = (await openRegister(copy.root)).labels[3]!;
    const gtin = statement.credentialSubject.product.gtins[0]!;
    expect(run('', '--since', '2026-01-01', '--articles', file(`ean\n${gtin}\n`))).toMatchObject({ status: 1, stdout: expect.stringContaining('/L/0000-003B') });
    expect(run('', '--since', '2026-01-01', '--articles', file('ean\n4006381333931\n'))).toMatchObject({ status: 0 });
    expect(run('', '--since', '2099-01-01')).toMatchObject({ status: 0 });
  });

  test('signed, holds after a mail program has changed its line ends, and not after anybody has changed a word', async () => {
    const { stdout } = run('', '--since', '2026-01-01', '--sign');
    expect(run('', '--verify', file(stdout))).toMatchObject({ status: 0, stdout: expect.stringContaining('signed by labels.example') });
    const { trust } = await openRegister(copy.root);
    expect(await readSignedNote(stdout.replaceAll('\n', '\r\n'), trust, new Date())).toMatchObject({ signedBy: 'labels.example' });
    for (const changed of [stdout.replace('withdrawn', 'in force'), stdout.replace('2026', '2025'), stdout.replace('labels.example', 'labels.exampie'), stdout.slice(0, -8), 'nothing', '']) {
      expect(await readSignedNote(changed, trust, new Date()), changed).toBeUndefined();
    }
  });

  test('as a feed comes oldest first, leads back month by month, and holds nothing twice', async () => {
    const register = await openRegister(copy.root);
    const labels = manyLabels(60_000).map((statement) => ({ statement }));
    const status = await readStatusFiles(register);
    const source = { register: { ...register, labels }, status } as unknown as SiteSource;
    const files = new Map(Array.from(endedFeedFiles(source), ({ path, bytes }) => [path, JSON.parse(Buffer.from(bytes).toString('utf8')) as { cursor: string; previous?: string; items: { cursor: string }[] }]));
    const newest = files.get('/feed/ended.json')!;
    const seen = new Set(newest.items.map(({ cursor }) => cursor));
    for (let previous = newest.previous; previous; previous = files.get(new URL(previous).pathname)?.previous) {
      for (const { cursor } of files.get(new URL(previous).pathname)!.items) seen.add(cursor);
    }
    const all = endedLabels(labels.map(({ statement }) => statement), status.signedAt);
    expect(all.length).toBeGreaterThan(1000);
    expect(seen).toEqual(new Set(all.map(({ cursor }) => cursor)));
    expect(newest.items.map(({ cursor }) => cursor)).toEqual([...newest.items.map(({ cursor }) => cursor)].sort());
  });
});
