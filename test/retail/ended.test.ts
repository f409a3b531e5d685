import { writeFileSync, mkdtempSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endedSince, parseEndedCursor } from '../../src/bundle/ended-cursor.ts';
import { type EndedLabel, endedLabels } from '../../src/bundle/ended-labels.ts';
import { readSignedNote } from '../../src/bundle/signed-digest.ts';
import type { DecidingStatement } from '../../src/label/deciding-statement.ts';
import { statementNumber } from '../../src/label/statement.ts';
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

  const run = (input: string, ...args: readonly string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } =>
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

  type FeedFile = { readonly cursor: string; readonly complete: string; readonly previous?: string; readonly items: readonly EndedLabel[] };
  async function feedOf(statements: readonly DecidingStatement[], asOf?: Date): Promise<{ readonly newest: FeedFile; readonly all: readonly EndedLabel[]; month(address: string | undefined): FeedFile | undefined }> {
    const register = await openRegister(copy.root);
    const status = await readStatusFiles(register);
    const signedAt = asOf ?? status.signedAt;
    const count = Math.max(...statements.map(statementNumber)) + 1;
    const source = { register: { ...register, labels: statements.map((listed) => ({ listed })), ledger: { count } }, status: { ...status, signedAt } } as unknown as SiteSource;
    const files = new Map(Array.from(endedFeedFiles(source), ({ path, bytes }) => [path, JSON.parse(Buffer.from(bytes).toString('utf8')) as FeedFile]));
    return { newest: files.get('/feed/ended.json')!, all: endedLabels(statements, signedAt), month: (address) => (address === undefined ? undefined : files.get(new URL(address).pathname)) };
  }
  const named = (items: readonly EndedLabel[]): readonly string[] => items.map(({ label }) => label).sort();

  test('as a feed comes oldest first, and leads back month by month to everything', async () => {
    const { newest, all, month } = await feedOf(manyLabels(60_000));
    const seen = new Set(newest.items.map(({ label }) => label));
    for (let page = month(newest.previous); page; page = month(page.previous)) for (const { label } of page.items) seen.add(label);
    expect(all.length).toBeGreaterThan(1000);
    expect([...seen].sort()).toEqual(named(all));
    expect(newest.items.map(({ since }) => since)).toEqual(newest.items.map(({ since }) => since).sort());
    // Whoever kept a cursor that is not older than `complete` misses nothing in the newest file alone.
    const complete = parseEndedCursor(newest.complete)!;
    expect(named(newest.items.filter((each) => endedSince(complete, each)))).toEqual(named(all.filter((each) => endedSince(complete, each))));
  });

  test('with a cursor gives just what is new: a recall recorded today for a day that is past, and what a date has ended since', async () => {
    const [one, two, three, four] = manyLabels(4).map((statement): DecidingStatement => ({ ...statement, credentialSubject: { ...statement.credentialSubject, state: 'in-force' } }));
    const withdrawn = (statement: DecidingStatement, number: number, since: string): DecidingStatement =>
      ({ ...statement, id: statement.id.replace(/\d+\.json$/, `${number}.json`), credentialSubject: { ...statement.credentialSubject, state: 'withdrawn', withdrawal: { since, reason: 'recall' } } });
    const expiring = { ...three!, validUntil: '2026-11-25T12:00:00Z' };
    const first = await feedOf([withdrawn(one!, 10, '2026-11-25T09:00:00Z'), two!, expiring, four!], new Date('2026-11-25T10:00:00Z'));
    expect(first.newest.items).toHaveLength(1);

    const later = await feedOf([withdrawn(one!, 10, '2026-11-25T09:00:00Z'), withdrawn(two!, 11, '2026-11-01T09:00:00Z'), expiring, four!], new Date('2026-11-26T10:00:00Z'));
    const news = later.newest.items.filter((each) => endedSince(parseEndedCursor(first.newest.cursor)!, each));
    expect(news.map(({ number }) => number)).toEqual([two!, three!].map(({ credentialSubject }) => credentialSubject.label.number));
    expect(later.newest.items.filter((each) => endedSince(parseEndedCursor(later.newest.cursor)!, each))).toEqual([]);
    for (const text of ['', '2026-11-25', '2026-11-25T10:00:00Z', 'x/1', '2026-11-25T10:00:00Z/-1']) expect(parseEndedCursor(text)).toBeUndefined();
  });

  test('on the command line, the cursor of one call is where the next goes on', () => {
    const { stderr, stdout } = run('', '--since', '2026-01-01', '--json');
    const cursor = /--after (\S+)/.exec(stderr)?.[1] ?? '';
    expect(JSON.parse(stdout)).not.toEqual([]);
    expect(run('', '--after', cursor, '--json')).toMatchObject({ status: 0, stdout: '[]\n' });
    expect(run('', '--after', 'yesterday')).toMatchObject({ status: 2, stderr: expect.stringContaining('"yesterday" is no cursor') });
  });
});
