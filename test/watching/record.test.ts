import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { draftableKinds } from '../../src/label/event-draft.ts';
import { eventContent, readEventDraft } from '../../src/label/read-event-draft.ts';
import { findingsWordingOf } from '../../src/wording/findings/findings-wording.ts';
import { sayFinding } from '../../src/wording/say-finding.ts';
import { realRegister, type RealRegister, START } from '../fixtures/real-register.ts';

const head = (kind: string): string => `kind: ${kind}\nlabel: 0\nreason: correction\ntext: { en: As a test demands. }\nat: 2026-11-24\n`;
const faultsOf = (text: string): string[] => {
  const read = readEventDraft(text);
  return 'findings' in read ? read.findings.map((each) => `${each.line}:${each.column} ${each.code} ${sayFinding(each, findingsWordingOf('en')).place}`) : [];
};

describe('the draft of an event', () => {
  it.each<[string, string, unknown]>([
    ['cover', 'releases:\n  - { version: 2.10, date: 2026-11-24, change: bugfix }\nbackport: true\n', { kind: 'cover', backport: true, releases: [{ version: '2.10', date: '2026-11-24', change: 'bugfix' }] }],
    ['suspend', 'affected: [2.10, 2.4.0]\ncureBy: 2026-12-01\n', { kind: 'suspend', affected: ['2.10', '2.4.0'], cureBy: '2026-12-01T00:00:00Z' }],
    ['restore', '', { kind: 'restore' }],
    ['amend', 'facts:\n  riskTier: high\n', { kind: 'amend', facts: { riskTier: 'high' } }],
    ['renew', 'early: true\n', { kind: 'renew', assessments: [], outsideWindow: 'early' }],
    ['transfer', 'manufacturer: { name: Nordkyl Nachfolge GmbH }\n', { kind: 'transfer', manufacturer: { name: 'Nordkyl Nachfolge GmbH' } }],
    ['appeal', 'outcome: upheld\n', { kind: 'appeal', outcome: 'upheld' }],
    ['surveil', 'finding: { kind: audit, result: conforms }\n', { kind: 'surveil', finding: { kind: 'audit', result: 'conforms' } }],
    ['exclude', 'units: { lots: [0815] }\n', { kind: 'exclude', units: { lots: ['0815'] } }],
    ['withdraw', 'stock: { overSticker: true }\n', { kind: 'withdraw', stock: { overSticker: true } }],
  ])('says %s as the state machine takes it, and no more: an amendment brings no defaults along', (kind, rest, content) => {
    const read = readEventDraft(head(kind) + rest);
    if ('findings' in read) throw new Error(JSON.stringify(read.findings));
    expect(eventContent(read.draft)).toEqual(content);
    expect(read.draft.at).toBe('2026-11-24T00:00:00Z');
    expect(draftableKinds).toContain(kind);
  });

  it('names every fault at once, with its place', () => {
    expect(faultsOf('kind: suspnd\nlabel: 0\nreason: exploited\ntext: {}\nat: soon\n')).toEqual(['1:7 not-one-of kind', '3:9 not-one-of reason', '4:7 needs-a-language text', '5:5 not-a-moment at']);
    expect(faultsOf(`${head('suspend')}afected: [2.4.0]\n`)).toEqual(['6:1 unknown-member afected']);
    expect(faultsOf(`${head('cover')}releases:\n  - { version: 1, date: 2026-02-30 }\n`)).toEqual(['7:5 missing-member releases[0].change', '7:25 not-a-date releases[0].date']);
    expect(faultsOf(`${head('amend')}facts:\n  releases: []\n  scheme: other\n`)).toEqual(['7:3 unknown-member facts.releases', '8:3 unknown-member facts.scheme']);
    expect(faultsOf(`${head('issue')}facts: {}\n`)).toEqual(['1:7 not-one-of kind']);
    expect(faultsOf('- a\n')).toEqual(['1:1 not-an-event ']);
    expect(faultsOf(`${head('restore')}kind: [\n`).length).toBeGreaterThan(0);
  });
});

describe('holdmark record', () => {
  let real: RealRegister;
  const folder = mkdtempSync(join(tmpdir(), 'holdmark-record-'));
  const ledger = (): string => readFileSync(join(real.root, 'labels', 'ledger', '000000.jsonl'), 'utf8');
  const file = (name: string, text: string): string => { writeFileSync(join(folder, name), text); return join(folder, name); };
  const run = async (...args: readonly string[]): Promise<{ code: number; said: string }> => {
    let said = '';
    for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockImplementation((text) => { said += String(text); return true; });
    const code = await main(['--register', real.root, 'record', ...args]);
    vi.restoreAllMocks();
    return { code, said };
  };
  beforeAll(async () => { real = await realRegister(); await real.issue(START, 'frostline-450', 'pilou'); });
  afterEach(() => { vi.restoreAllMocks(); });
  afterAll(() => { real.remove(); rmSync(folder, { recursive: true }); });

  it('writes all or nothing, and says where the fault is', async () => {
    const before = ledger();
    const good = file('good.yaml', `${head('suspend')}affected: [2.4.0]\n`);
    const bad = file('bad.yaml', `${head('suspend').replace('label: 0', 'label: 1')}affected: [9.9]\n`);
    const strange = file('strange.yaml', head('restore').replace('label: 0', 'label: 77'));
    const { code, said } = await run(good, bad, strange);
    expect(code).toBe(1);
    expect(said).toMatch(/bad\.yaml:1:7: .*version 9\.9 is not in the label/);
    expect(said).toMatch(/strange\.yaml:2:8: .*"77" is no label of this register/);
    expect(said).toContain('nothing was written');
    expect((await run(good, good)).said).toContain('is named by two drafts');
    expect((await run(join(folder, 'missing.yaml'))).said).toContain('there is no such file');
    expect(ledger()).toBe(before);
  });

  it('shows what people would read, and writes nothing', async () => {
    const before = ledger();
    const { code, said } = await run('--dry-run', join(folder, 'good.yaml'));
    expect([code, said]).toEqual([0, expect.stringMatching(/nothing was written; this would be signed:[^]*everyone reads .*suspended/)]);
    expect(ledger()).toBe(before);
  });

  it('shows each statement with the number that it would get', async () => {
    const other = file('second.yaml', `${head('surveil').replace('label: 0', 'label: 1')}finding: { kind: audit, result: conforms }\n`);
    const { said } = await run('--dry-run', '--json', join(folder, 'good.yaml'), other);
    expect(JSON.parse(said)).toMatchObject([{ id: 'https://labels.example/statements/2.json', credentialSubject: { label: { number: 0 } } }, { id: 'https://labels.example/statements/3.json', credentialSubject: { label: { number: 1 } } }]);
  });

  it('signs one statement a draft, in one go', async () => {
    const before = ledger().split('\n').length;
    const other = file('other.yaml', `${head('amend').replace('label: 0', 'label: 1')}facts:\n  knownIssues:\n    - { id: CVE-2026-40999, affected: [3.0], exploited: false, published: 2026-11-20 }\n`);
    const { code, said } = await run(join(folder, 'good.yaml'), other);
    expect([code, said]).toEqual([0, expect.stringMatching(/suspend: suspended.*\n.*amend: in-force/)]);
    expect(ledger().split('\n').length).toBe(before + 2);
  });
});
