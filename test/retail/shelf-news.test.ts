import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endedSince, parseEndedCursor } from '../../src/bundle/ended-cursor.ts';
import { endedLabels } from '../../src/bundle/ended-labels.ts';
import { parsePart } from '../../src/bundle/parse-part.ts';
import { partLabels } from '../../src/bundle/part-labels.ts';
import { type PartStatement, partText } from '../../src/bundle/part.ts';
import { type ShelfNews, shelfNews } from '../../src/bundle/shelf-news.ts';
import { utf8 } from '../../src/encoding/bytes.ts';
import { languageTags } from '../../src/encoding/language-tags.ts';
import { endedFeedFiles } from '../../src/publishing/ended-feed-files.ts';
import type { SiteSource } from '../../src/publishing/site-source.ts';
import { openRegister } from '../../src/register/open-register.ts';
import { readStatusFiles } from '../../src/register/status-files.ts';
import { checkWordingOf } from '../../src/wording/check/check-wording.ts';
import { wordingOf } from '../../src/wording/languages.ts';
import { demonstrationCopy } from '../fixtures/demonstration-copy.ts';
import { publishMachineFiles } from './publish-machine-files.ts';

type Feed = Readonly<Record<'items' | 'restored' | 'unitsExcluded', readonly ShelfNews[]>> & { readonly cursor: string };

/** A shop that lives by its cursor, and a register where every command is a process of its own. */
describe('a shop that takes only what is new', () => {
  let copy: Awaited<ReturnType<typeof demonstrationCopy>>;
  let folder: string;
  beforeAll(async () => {
    copy = await demonstrationCopy();
    folder = mkdtempSync(join(tmpdir(), 'holdmark-shelf-'));
  });
  afterAll(() => { copy.remove(); rmSync(folder, { recursive: true, force: true }); });

  const holdmark = (...args: readonly string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } =>
    spawnSync(process.execPath, ['src/cli/holdmark.js', '--register', copy.root, ...args], { encoding: 'utf8' });
  function done(...args: readonly string[]): void {
    const { status, stderr } = holdmark(...args);
    expect(status, stderr).toBe(0);
  }
  function ask(cursor: string, ...more: readonly string[]): { readonly news: readonly ShelfNews[]; readonly cursor: string; readonly status: number | null } {
    const { status, stdout, stderr } = holdmark('ended', '--after', cursor, '--json', ...more);
    return { news: JSON.parse(stdout) as readonly ShelfNews[], cursor: /--after (\S+)/.exec(stderr)?.[1] ?? '', status };
  }
  async function feed(): Promise<Feed> {
    const register = await openRegister(copy.root);
    const files = [...endedFeedFiles({ register, status: await readStatusFiles(register) } as unknown as SiteSource)];
    return JSON.parse(Buffer.from(files.find(({ path }) => path === '/feed/ended.json')!.bytes).toString('utf8')) as Feed;
  }
  const newIn = async (cursor: string): Promise<readonly string[]> => {
    const { items, restored, unitsExcluded } = await feed();
    return [...items, ...restored, ...unitsExcluded].filter((each) => endedSince(parseEndedCursor(cursor)!, each)).map(({ kind, number, statement }) => `${kind} ${number} by ${statement}`);
  };
  const told = ({ news }: { readonly news: readonly ShelfNews[] }): readonly string[] => news.map(({ kind, number, statement }) => `${kind} ${number} by ${statement}`);
  const cursors: { before: string; suspended: string; restored: string; feedBefore: string; feedSuspended: string } = { before: '', suspended: '', restored: '', feedBefore: '', feedSuspended: '' };

  test('learns of a suspension, and then of the restoration, exactly once', async () => {
    cursors.before = ask('1970-01-01T00:00:00Z/0').cursor;
    cursors.feedBefore = (await feed()).cursor;
    done('suspend', '2', '--reason', 'exploited-unfixed', '--text', 'A hole.');
    const suspended = ask(cursors.before);
    expect(told(suspended)).toEqual(['suspended 2 by 10']);
    expect(await newIn(cursors.feedBefore)).toEqual(['suspended 2 by 10']);
    cursors.suspended = suspended.cursor;
    cursors.feedSuspended = (await feed()).cursor;

    done('restore', '2', '--text', 'It was closed.', '--evidence', 'Retest=https://lab.example/retest.pdf');
    const restored = ask(cursors.suspended);
    expect(told(restored)).toEqual(['restored 2 by 11']);
    expect(restored).toMatchObject({ status: 1, news: [{ reason: 'evidence-accepted', gtins: expect.arrayContaining([expect.stringMatching(/^\d{14}$/)]) }] });
    expect(await newIn(cursors.feedSuspended)).toEqual(['restored 2 by 11']);
    cursors.restored = restored.cursor;
    expect(ask(cursors.restored)).toMatchObject({ news: [], status: 0 });
    expect(await newIn((await feed()).cursor)).toEqual([]);
  });

  test('learns it also when it comes back after a later release, and hears nothing again when it knew', async () => {
    done('cover', '2', '--version', '99.0.0', '--change', 'security-fix', '--digest', 'ab'.repeat(32), '--text', 'New.');
    expect(told(ask(cursors.suspended))).toEqual(['restored 2 by 11']);
    expect(told(ask(cursors.before)), 'it never knew of the suspension: nothing harmful is in knowing that it holds').toEqual(['restored 2 by 11']);
    expect(await newIn(cursors.feedSuspended)).toEqual(['restored 2 by 11']);
    expect(ask(cursors.restored).news).toEqual([]);
  });

  test('learns of serials and lots that were taken out, by their own statement, whatever follows', async () => {
    done('exclude', '4', '--serials', '7000-7999', '--lot', '2611', '--reason', 'recall', '--text', 'Another radio.', '--date', '2026-11-25T00:00:00Z');
    const excluded = ask(cursors.restored);
    expect(told(excluded)).toEqual(['units-excluded 4 by 13']);
    expect(excluded.news[0]).toMatchObject({ since: '2026-11-25T00:00:00Z', reason: 'recall', lots: ['2611'], serials: [{ from: '7000', to: '7999' }] });
    done('suspend', '4', '--reason', 'exploited-unfixed', '--text', 'A hole.');
    done('exclude', '4', '--serials', '8000-8999', '--reason', 'recall', '--text', 'More of them.');
    expect(told(ask(cursors.restored)).toSorted()).toEqual(['suspended 4 by 15', 'units-excluded 4 by 13', 'units-excluded 4 by 15']);
    expect(told(ask(excluded.cursor)).toSorted(), 'the second ones while the whole label is suspended').toEqual(['suspended 4 by 15', 'units-excluded 4 by 15']);
  });

  test('finds in the feed’s list of what ended nothing that holds: a shop’s program of before goes on as it is', async () => {
    const { items, restored, unitsExcluded } = await feed();
    const register = await openRegister(copy.root);
    const { signedAt } = await readStatusFiles(register);
    expect(items).toEqual(JSON.parse(JSON.stringify(endedLabels(register.labels.map(({ listed }) => listed), signedAt))));
    expect(restored.map(({ number }) => number)).toEqual([2]);
    expect(unitsExcluded.map(({ number }) => number)).toEqual([4, 4]);
  });

  test('is told the same by the bundle that was published, and by a register that is folded from its first line', async () => {
    await publishMachineFiles(copy.root, folder);
    const here = ask(cursors.before).news;
    expect(ask(cursors.before, '--from', folder).news).toEqual(here);
    const fresh = mkdtempSync(join(tmpdir(), 'holdmark-fresh-'));
    for (const part of ['labels', 'keys']) cpSync(join(copy.root, part), join(fresh, part), { recursive: true });
    const folded = (await openRegister(fresh)).labels.map(({ listed }) => listed);
    rmSync(fresh, { recursive: true });
    expect(folded).toEqual((await openRegister(copy.root)).labels.map(({ listed }) => listed));
  });

  test('reads a mail in its language: what ended, what holds again, which units', () => {
    const [gtin] = ask(cursors.before).news.flatMap(({ number, gtins }) => (number === 4 ? gtins : []));
    const list = join(folder, 'list.csv');
    writeFileSync(list, `ean\n${gtin}\n`);
    for (const language of languageTags) {
      const { stdout } = holdmark('ended', '--after', cursors.suspended, '--language', language);
      const { verdict, reason, history } = wordingOf(language);
      for (const words of [verdict.suspended, verdict['in-force'], reason['evidence-accepted'], `${checkWordingOf(language).digest.restored}: 1`, `${history.excluded}: 2`, '7000', '7999', '2611', '8999']) expect(stdout, language).toContain(words);
      expect(stdout, language).not.toMatch(/[{}]|undefined/);
      const sold = holdmark('ended', '--after', cursors.suspended, '--language', language, '--articles', list).stdout;
      expect(sold, 'only what this shop sells').not.toContain(verdict['in-force']);
    }
  });
});

test('a bundle of before, which does not say what was restored nor by which statement units were taken out, is read, and its units are told', () => {
  const part = (statements: readonly PartStatement[]): readonly PartStatement[] => {
    const labels = partLabels(parsePart(utf8(partText(statements)))!, 'https://labels.example');
    return [...labels.numbers.keys()].map((row) => labels.statementAt(row));
  };
  const statement: PartStatement = {
    id: 'https://labels.example/statements/9.json', validUntil: '2031-01-01T00:00:00Z',
    credentialSubject: {
      label: { number: 3, code: '0000-003B' }, event: { at: '2026-11-01T00:00:00Z', reason: { code: 'feature' } }, state: 'in-force',
      product: { brand: 'A', name: 'B', model: 'C', gtins: [] }, manufacturer: { name: 'D' }, support: { securityUpdatesUntil: '2031-12-31' }, updates: { mode: 'automatic' }, versionOrder: 'semver', releases: [],
      excludedUnits: [{ lots: ['1'], since: '2026-10-01T00:00:00Z', reason: 'recall' }],
    },
  };
  const at = new Date('2026-11-25T00:00:00Z');
  expect(shelfNews(part([statement]), at)).toMatchObject([{ kind: 'units-excluded', statement: 9, lots: ['1'] }]);
  const restored = { statement: 7, since: '2026-10-05T00:00:00Z', reason: 'evidence-accepted' } as const;
  const now: PartStatement = { ...statement, credentialSubject: { ...statement.credentialSubject, restored, excludedUnits: [{ lots: ['1'], since: '2026-10-01T00:00:00Z', reason: 'recall', statement: 5 }] } };
  expect(shelfNews(part([now]), at)).toMatchObject([{ kind: 'units-excluded', statement: 5 }, { kind: 'restored', statement: 7, since: restored.since }]);
  for (const broken of [{ ...restored, statement: -1 }, { ...restored, since: 'soon' }, { since: restored.since }]) {
    expect(parsePart(utf8(partText([now]).replace(JSON.stringify({ reason: restored.reason, since: restored.since, statement: 7 }), JSON.stringify(broken))))).toBeUndefined();
  }
});
