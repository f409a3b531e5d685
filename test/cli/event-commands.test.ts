import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { Statement } from '../../src/label/statement.ts';
import { readStatusFiles } from '../../src/register/status-files.ts';
import { after, START, type RealRegister, realRegister } from '../fixtures/real-register.ts';

const HEX = 'ab'.repeat(32);
const folder = mkdtempSync(join(tmpdir(), 'holdmark-events-'));
const file = (name: string, text: string): string => { writeFileSync(join(folder, name), text); return join(folder, name); };
const release = (version: string): readonly string[] => ['cover', '0', '--version', version, '--change', 'bugfix', '--digest', HEX];

/** What is wrong, the command, its exit code, and what the error says. */
const wrong: readonly (readonly [what: string, args: readonly string[], code: number, says: RegExp])[] = [
  ['an unknown label', ['withdraw', '77', '--reason', 'recall', '--text', 'Gone.'], 1, /77/],
  ['a date before the last event', [...release('3.0.0'), '--date', '2026-11-23T09:59:59Z'], 1, /the date .* is before the label’s last event/],
  ['a date that is none', [...release('3.0.0'), '--date', 'tomorrow'], 2, /"tomorrow" is not a moment/],
  ['a moment that the calendar does not have', [...release('3.0.0'), '--date', '2026-11-31'], 2, /"2026-11-31" is not a moment/],
  ['a last day that the calendar does not have', ['withdraw', '0', '--reason', 'recall', '--text', 'Gone.', '--last-manufactured', '2026-02-31'], 2, /"2026-02-31" is not a day of the calendar/],
  ['an end of support that the calendar does not have', ['amend', '0', '--support-until', '2033-02-31', '--reason', 'support-extended', '--text', 'More.', '--dry-run'], 2, /"2033-02-31" is not a day of the calendar/],
  ['an end of the clock that the calendar does not have', ['suspend', '0', '--cure-by', '2027-02-31T10:00:00Z', '--reason', 'exploited-unfixed', '--text', 'A hole.'], 2, /"2027-02-31T10:00:00Z" is not a moment/],
  ['a beginning that the calendar does not have', ['ended', '--since', '2026-02-29'], 2, /"2026-02-29" is not a moment/],
  ['an image that is not there', ['cover', '0', '--version', '3.0.0', '--change', 'bugfix', '--image', join(folder, 'none.bin')], 1, /none\.bin: there is no such file/],
  ['a version that the label has', release('2.4.0'), 1, /version 2\.4\.0 is in the label already/],
  ['an unknown reason code', ['withdraw', '0', '--reason', 'because', '--text', 'Gone.'], 2, /"because" is no reason code/],
  ['nobody who decides', [...release('3.0.0'), '--actor', ' '], 2, /nobody is named who decides/],
  ['no reason in words', ['withdraw', '0', '--reason', 'recall'], 2, /the reason in words is missing/],
  ['a feed that is no JSON', ['watch', '--kev', file('feed.xml', '<feed/>')], 1, /feed\.xml: /],
  ['a feed of another format', ['watch', '--osv', file('kev-as-osv.json', '{"catalogVersion":"2026.11.23","vulnerabilities":[]}')], 1, /kev-as-osv\.json: /],
  ['a manifest without a version', ['cover', '0', '--change', 'bugfix', '--manifest', file('bom.json', JSON.stringify({ bomFormat: 'CycloneDX', metadata: { component: { type: 'firmware', name: 'frostline', hashes: [{ alg: 'SHA-256', content: HEX }] } } }))], 1, /bom\.json: is a BOM without a version/],
  ['a CSV list with one column too many', ['cover', '0', '--list', file('columns.csv', `version,change,digest,colour\n3.0.0,bugfix,${HEX},red\n`)], 1, /columns that no release has: colour/],
  ['an empty list', ['cover', '0', '--list', file('empty.json', '[]')], 1, /holds no release/],
];

describe('events given wrongly', () => {
  let real: RealRegister;
  beforeAll(async () => { real = await realRegister(); await real.issue(START, 'frostline-450'); });
  afterEach(() => { vi.restoreAllMocks(); });
  afterAll(() => { real.remove(); rmSync(folder, { recursive: true }); });

  test.each(wrong)('%s: one clear error, and nothing is written', async (_, args, code, says) => {
    const before = digests(real.root);
    const run = await holdmark(real.root, args);
    expect(run.said).toMatch(says);
    expect(run.said.match(/holdmark: error:/g)).toHaveLength(1);
    expect(run.code).toBe(code);
    expect(digests(real.root)).toEqual(before);
  });

  test.each([
    ['CSV', file('two-faults.csv', `version,change,released,digest\n3.0.0,bugfix,2026-11-24,${HEX}\n3.0.1,bugfix,yesterday,${HEX}\n3.0.2,bugfix,2026-11-24,short\n`)],
    ['JSON', file('two-faults.json', JSON.stringify([{ version: '3.0.0', change: 'bugfix', digest: HEX }, { version: '3.0.1', change: 'bugfix', released: 'yesterday', digest: HEX }, { version: '3.0.2', change: 'bugfix', digest: 'short' }]))],
  ])('a %s list with two faults names both, and none of its releases is covered', async (_, list) => {
    const before = digests(real.root);
    const run = await holdmark(real.root, ['cover', '0', '--list', list]);
    expect(run.said).toMatch(/row 2: .*row 3: /);
    expect(run.said).not.toMatch(/row 1: /);
    expect(digests(real.root)).toEqual(before);
  });

  test('the same draft twice, or two drafts of one product: no label is issued twice', async () => {
    const [draft, copy] = ['pilou.yaml', 'pilou-again.yaml'].map((name) => join(real.root, 'labels', name)) as [string, string];
    cpSync(draft, copy);
    const before = digests(real.root);
    expect(await holdmark(real.root, ['issue', draft, draft])).toMatchObject({ code: 1, said: expect.stringMatching(/Pomeli PM-P3 would get a second label of the scheme baseline-declaration\n/) });
    expect(await holdmark(real.root, ['issue', draft, copy])).toMatchObject({ code: 1, said: expect.stringMatching(/pilou-again\.yaml: .* second label .*pilou\.yaml is a draft of it too/) });
    expect(digests(real.root)).toEqual(before);
  });

  test('--dry-run says what people would read and writes nothing', async () => {
    const before = digests(real.root);
    const run = await holdmark(real.root, [...release('3.0.0'), '--date', '2026-11-24', '--dry-run']);
    expect(run).toMatchObject({ code: 0, said: expect.stringMatching(/nothing was written; this would be signed:[^]*3\.0\.0/) });
    expect(digests(real.root)).toEqual(before);
  });

  test('releases of different kinds in one list are each said to be what they are, and images lie beside the list', async () => {
    file('three.bin', 'image');
    const list = file('kinds.csv', `version,change,image,digest\n3.0.0,bugfix,three.bin,\n3.0.1,security-fix,,${HEX}\n`);
    const run = await holdmark(real.root, ['cover', '0', '--list', list, '--date', '2026-11-24', '--dry-run', '--json']);
    const { credentialSubject } = JSON.parse(run.said) as Statement;
    expect(credentialSubject.event.reason).toMatchObject({ code: 'security-fix', text: { en: 'Version 3.0.1: closes security holes; what the label says is unchanged. Version 3.0.0: mends faults; what the label says is unchanged.' } });
    expect(credentialSubject.releases.find(({ version }) => version === '3.0.0')?.imageSha256).toBe(createHash('sha256').update('image').digest('hex'));
  });

  test('the same command without --dry-run does write', async () => {
    const before = digests(real.root);
    expect((await holdmark(real.root, [...release('3.0.0'), '--date', '2026-11-24'])).code).toBe(0);
    expect(digests(real.root)).not.toEqual(before);
  });
});

describe('a clock that is wrong, or was', () => {
  let real: RealRegister;
  const at = (moment: Date): unknown => vi.useFakeTimers({ toFake: ['Date'], now: moment });
  const listedAt = async (): Promise<Date> => (await readStatusFiles(await real.open())).signedAt;
  beforeEach(async () => { real = await realRegister(); });
  afterEach(() => { vi.useRealTimers(); real.remove(); });

  test('was ahead: the label is suspended nevertheless, for the moment of its last event, and the lists go back when that is asked for', async () => {
    const ahead = after(START, { days: 20 });
    await real.issue(ahead, 'frostline-450');
    await real.refresh(ahead);
    at(after(START, { hours: 1 }));
    const suspended = await holdmark(real.root, ['suspend', '0', '--affected', '2.4.0', '--reason', 'exploited-unfixed', '--text', 'A hole.']);
    expect(suspended).toMatchObject({ code: 1, said: expect.stringMatching(/one of the two clocks was wrong[^]*the last event of label 0000-000H is dated 2026-12-13T10:00:00Z, which this machine’s clock has not reached[^]*suspend: suspended[^]*recorded as statement 1, but the status lists are not up to date: .* believes no older ones/) });
    expect((await real.open()).labels[0]!.statement).toMatchObject({ validFrom: '2026-12-13T10:00:00Z', proof: { created: '2026-11-23T11:00:00Z' }, credentialSubject: { state: 'suspended' } });
    expect(await holdmark(real.root, ['refresh'])).toMatchObject({ code: 1, said: expect.stringMatching(/status lists were signed at 2026-12-13T10:00:00Z: .*\n.*holdmark refresh --older/) });
    expect((await holdmark(real.root, ['refresh', '--older'])).code).toBe(0);
    expect(await listedAt()).toEqual(after(START, { hours: 1 }));
    expect(await holdmark(real.root, ['verify', '0000-000H'])).toMatchObject({ code: 1, said: expect.stringMatching(/This label is suspended/) });
  });

  test('is behind by so little as clocks differ: the lists keep the later time', async () => {
    await real.refresh(after(START, { hours: 2 }));
    at(after(START, { hours: 2, seconds: -120 }));
    expect((await holdmark(real.root, ['refresh'])).code).toBe(0);
    expect(await listedAt()).toEqual(after(START, { hours: 2 }));
  });

  test('is before the status key: no lists are written that a build refuses', async () => {
    const before = digests(real.root);
    at(after(START, { days: -1 }));
    expect(await holdmark(real.root, ['refresh', '--older'])).toMatchObject({ code: 1, said: expect.stringMatching(/the status key \w{8} counts from 2026-11-23T10:00:00Z, and this machine’s clock says 2026-11-22T10:00:00Z/) });
    expect(digests(real.root)).toEqual(before);
  });

  test('is far ahead of everything that was signed: that is said', async () => {
    at(after(START, { days: 7 }));
    expect(await holdmark(real.root, ['refresh'])).toMatchObject({ code: 0, said: expect.not.stringContaining('clock') });
    at(after(START, { days: 30 }));
    expect(await holdmark(real.root, ['refresh'])).toMatchObject({ code: 0, said: expect.stringMatching(/clock says 2026-12-23T10:00:00Z, and the register was last signed at 2026-11-30T10:00:00Z, 23 days before/) });
  });
});

async function holdmark(root: string, args: readonly string[]): Promise<{ readonly code: number; readonly said: string }> {
  let said = '';
  for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockImplementation((text) => { said += String(text); return true; });
  const code = await main(['--register', root, ...args]);
  vi.restoreAllMocks();
  return { code, said };
}

/** Every file of labels/ and keys/ and what is in it. The cache of checked signatures beside them is no part of the register. */
const digests = (root: string): readonly string[] =>
  ['labels', 'keys'].flatMap((part) => readdirSync(join(root, part), { recursive: true, withFileTypes: true })).filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name)).sort().map((path) => `${path} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`);
