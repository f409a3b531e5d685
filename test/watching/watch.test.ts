import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { languageTags } from '../../src/encoding/language-tags.ts';
import { main } from '../../src/cli/main.ts';
import type { Statement } from '../../src/label/statement.ts';
import { readEventDraft } from '../../src/label/read-event-draft.ts';
import type { GivenFile } from '../../src/watching/claim.ts';
import { proposalYaml } from '../../src/watching/proposal-yaml.ts';
import type { Proposal } from '../../src/watching/propose-event.ts';
import { type Feeds, watchLabels } from '../../src/watching/watch-labels.ts';
import { after, realRegister, type RealRegister, START } from '../fixtures/real-register.ts';

const FEEDS = fileURLToPath(new URL('feeds/', import.meta.url));
const NOW = after(START, { days: 1 });
const given = (file: string, edit: (text: string) => string = (text) => text): GivenFile => {
  const text = edit(readFileSync(join(FEEDS, file), 'utf8'));
  return { file, text, sha256: createHash('sha256').update(text).digest('hex') };
};
const swap = (...pairs: readonly (readonly [string, string])[]) => (text: string): string => pairs.reduce((changed, [from, to]) => {
  if (!changed.includes(from)) throw new Error(`the feed has no ${from}`);
  return changed.replaceAll(from, to);
}, text);

const kev = given('kev.json');
const osv = given('osv-libframe.json');
const csaf = given('csaf-nordkyl.json');
const vex = given('vex-nordkyl.json');
const sbom24 = { ...given('frostline-2.4.0.cdx.json'), label: 0 };
const sbom23 = { ...given('frostline-2.3.0.spdx.json'), label: 0 };
const none: Feeds = { kev: [], csaf: [], osv: [], sboms: [] };

let real: RealRegister;
let frostline: Statement;
let plug: Statement;
beforeAll(async () => {
  real = await realRegister();
  [frostline, plug] = (await real.issue(START, 'frostline-450', 'kade-plug')) as [Statement, Statement];
});
afterAll(() => real.remove());

function watched(feeds: Partial<Feeds>, labels: readonly Statement[] = [frostline], now = NOW): { readonly proposals: readonly Proposal[]; readonly notes: readonly string[] } {
  const result = watchLabels(labels, { ...none, ...feeds }, now);
  if ('faults' in result) throw new Error(result.faults.map(({ file, fault }) => `${file}: ${fault}`).join('; '));
  return result;
}
const faultsOf = (feeds: Partial<Feeds>): readonly string[] => {
  const result = watchLabels([frostline], { ...none, ...feeds }, NOW);
  return 'faults' in result ? result.faults.map(({ file, fault }) => `${file}: ${fault}`) : [];
};
/** What is proposed, in short: kind, holes and versions. */
const short = ({ proposals }: { readonly proposals: readonly Proposal[] }): readonly string[] => proposals.map(({ event, holes, affected }) => `${event.kind} ${holes.join(' ')}: ${affected.join(' ')}`);

const whyOf = (proposals: readonly Proposal[]): readonly string[] => proposals[0]?.reasons.flatMap(({ said }) => said) ?? [];

describe('a hole in a part', () => {
  it('is matched with the bill of materials of each release, and its CVE with the GHSA that it also goes by', () => {
    const { proposals } = watched({ osv: [osv], sboms: [sbom24, sbom23] });
    expect(short({ proposals })).toEqual(['amend CVE-2026-41001: 2.3.0 2.4.0']);
    expect(proposals[0]?.event).toMatchObject({ kind: 'amend', facts: { knownIssues: [frostline.credentialSubject.knownIssues?.[0], { id: 'CVE-2026-41001', affected: ['2.3.0', '2.4.0'], exploited: false, published: '2026-11-17' }] } });
    expect(whyOf(proposals)[0]).toBe('GHSA-2f3c-4m5p-6q7r (osv-libframe.json): 2.4.0 affected: frostline-2.4.0.cdx.json lists pkg:cargo/libframe@1.4.1, and the advisory names pkg:cargo/libframe, >= 1.0.0 and < 1.4.3, >= 2.0.0-alpha.1 and < 2.0.2');
  });

  it('that attackers use and no covered release is without suspends the label', () => {
    const { proposals } = watched({ kev: [kev], osv: [osv], sboms: [sbom24, sbom23] });
    expect(proposals[0]?.event).toMatchObject({ kind: 'suspend', affected: ['2.3.0', '2.4.0'], reason: { code: 'exploited-unfixed' } });
    expect(Object.keys(proposals[0]?.event.reason.text ?? {})).toEqual(languageTags);
    expect(proposals[0]?.event.reason.text).toMatchObject({
      en: 'Attackers use a hole in version 2.3.0, 2.4.0 (CVE-2026-41001), and no update that closes it is covered yet.',
      de: 'Angreifer nutzen eine Lücke in Version 2.3.0, 2.4.0 (CVE-2026-41001), und noch ist keine Aktualisierung abgedeckt, die sie schließt.',
    });
    expect(proposals[0]?.event.evidence).toEqual([{ title: 'GHSA-2f3c-4m5p-6q7r', url: 'https://osv.example/vulnerability/GHSA-2f3c-4m5p-6q7r', sha256: osv.sha256 }, { title: 'CISA KEV 2026.11.20', sha256: kev.sha256 }]);
  });

  it('that attackers use in older releases only is made known: owners can update', () => {
    const { proposals } = watched({ kev: [kev], osv: [osv], sboms: [sbom23, { ...sbom24, text: sbom24.text.replaceAll('libframe@1.4.1', 'libframe@1.4.3') }] });
    expect(proposals[0]?.event).toMatchObject({ kind: 'amend', facts: { knownIssues: [{}, { affected: ['2.3.0'], fixedIn: '2.4.0', exploited: true }] } });
  });

  it('in a release before one that nobody speaks of does not make that one the fix', () => {
    const { proposals } = watched({ kev: [kev], osv: [osv], sboms: [sbom23] });
    expect(short({ proposals })).toEqual(['suspend CVE-2026-41001: 2.3.0']);
    expect(whyOf(proposals)).toContain('whether 2.4.0 has it is not known: no advisory and no bill of materials speaks of it');
    expect(watched({ osv: [osv], sboms: [sbom23] }).proposals[0]?.event).toMatchObject({ facts: { knownIssues: [{}, { id: 'CVE-2026-41001', affected: ['2.3.0'], exploited: false, published: '2026-11-17' }] } });
    expect(JSON.stringify(watched({ osv: [osv], sboms: [sbom23] }).proposals[0]?.event)).not.toContain('"fixedIn":"2.4.0"');
  });

  it.each([['1.4.3', 0], ['1.4.2', 1], ['1.0.0', 1], ['0.9.9', 0], ['2.0.0-alpha.1', 1], ['2.0.0-alpha.0', 0], ['2.0.2', 0], ['1.10.0', 0]])('in version %s of it: %i proposals', (version, proposals) => {
    expect(watched({ osv: [osv], sboms: [{ ...sbom24, text: sbom24.text.replaceAll('libframe@1.4.1', `libframe@${version}`) }] }).proposals).toHaveLength(proposals);
  });

  it.each(['pkg:cargo/libframe-sys@1.4.1', 'pkg:cargo/lib@1.4.1', 'pkg:npm/libframe@1.4.1', 'pkg:cargo/acme/libframe@1.4.1', 'pkg:cargo/Libframe@1.4.1'])('is not seen in %s: type, namespace and name must be the same', (purl) => {
    expect(watched({ kev: [kev], osv: [osv], sboms: [{ ...sbom24, text: sbom24.text.replaceAll('pkg:cargo/libframe@1.4.1', purl) }] }).proposals).toEqual([]);
  });

  it('is found where OSV lists versions, or names the package without a purl', () => {
    const listed = { ...osv, text: JSON.stringify({ id: 'OSV-1', modified: '2026-11-18T09:00:00Z', affected: [{ package: { ecosystem: 'crates.io', name: 'libframe' }, versions: ['1.4.0', '1.4.1'] }] }) };
    expect(short(watched({ osv: [listed], sboms: [sbom24] }))).toEqual(['amend OSV-1: 2.4.0']);
    expect(watched({ osv: [{ ...listed, text: listed.text.replace('"1.4.1"', '"1.4.11"') }], sboms: [sbom24] }).proposals).toEqual([]);
    expect(watched({ osv: [{ ...listed, text: listed.text.replace('"id"', '"withdrawn":"2026-11-20T00:00:00Z","id"') }], sboms: [sbom24] })).toMatchObject({ proposals: [], notes: expect.arrayContaining([expect.stringContaining('was withdrawn on 2026-11-20')]) });
  });
});

describe('an advisory on the product itself', () => {
  it('is known by vendor and name or model number, and leads to the fix that it names', () => {
    const { proposals } = watched({ csaf: [csaf] });
    expect(short({ proposals })).toEqual(['amend CVE-2026-41500: 2.3.0 2.4.0']);
    expect(proposals[0]?.event).toMatchObject({ facts: { knownIssues: [{}, { fixedIn: '2.4.1', exploited: false, published: '2026-11-19' }] } });
    expect(whyOf(proposals)[0]).toContain('the advisory names vendor "Nordkyl" and model number "NK-F450", >= 2.3.0 and < 2.4.1');
    expect(proposals[0]?.hints).toContain('there is a fix: holdmark cover 0000-000H --version 2.4.1 --change security-fix --image <file>');
  });

  it.each<[string, readonly (readonly [string, string])[], number]>([
    ['another vendor whose name begins alike', [['"name": "Nordkyl",', '"name": "Nordkylin",']], 0],
    ['another product whose name begins alike', [['Frostline 450"', 'Frostline 4500"'], ['NK-F450', 'NK-F4500']], 0],
    ['part of the name', [['Frostline 450"', 'Frostline"'], ['NK-F450', 'F450']], 0],
    ['the maker, in other letters and spaces', [['"name": "Nordkyl",', '"name": " NORDKYL  ab ",']], 1],
    ['brand and model in one', [['"name": "Frostline 450"', '"name": "Nordkyl NK-F450"'], ['"model_numbers": ["NK-F450"]', '"model_numbers": []']], 1],
  ])('names %s', (_, pairs, proposals) => {
    expect(watched({ csaf: [given('csaf-nordkyl.json', swap(...pairs))] }).proposals).toHaveLength(proposals);
  });

  it('is known by the digest of the image, whatever it calls the product', () => {
    const digest = frostline.credentialSubject.releases.find(({ version }) => version === '2.4.0')?.imageSha256 ?? '';
    const byDigest = given('csaf-nordkyl.json', swap(['"model_numbers": ["NK-F450"]', `"hashes": [{ "filename": "fw.bin", "file_hashes": [{ "algorithm": "sha256", "value": "${digest}" }] }]`], ['Frostline 450"', 'Kitchen"']));
    expect(short(watched({ csaf: [byDigest] }))).toEqual(['amend CVE-2026-41500: 2.4.0']);
  });

  it('leaves to a person a range that only a person can read', () => {
    const words = given('csaf-nordkyl.json', swap(['vers:generic/>=2.3.0|<2.4.1', 'all versions sold before autumn']));
    expect(watched({ csaf: [words] })).toMatchObject({ proposals: [], notes: [expect.stringContaining('nobody but a person can read that')] });
  });

  it('says it is looked into: an open finding, once', async () => {
    const open = given('csaf-nordkyl.json', swap(['"known_affected"', '"under_investigation"']));
    expect(short(watched({ csaf: [open] }))).toEqual(['surveil CVE-2026-41500: ']);
    const noted: Statement = { ...frostline, credentialSubject: { ...frostline.credentialSubject, findings: [{ at: '2026-11-24T00:00:00Z', kind: 'document-review', result: 'open', text: { en: 'About CVE-2026-41500.' } }] } };
    expect(watched({ csaf: [open] }, [noted]).proposals).toEqual([]);
  });

  it('that contradicts itself counts as affected, and says so', () => {
    const both = given('csaf-nordkyl.json', swap(['"known_not_affected": ["frostline-2.1"]', '"known_not_affected": ["frostline-2.1", "frostline-old"]']));
    const { proposals } = watched({ csaf: [both] });
    expect(short({ proposals })).toEqual(['amend CVE-2026-41500: 2.3.0 2.4.0']);
    expect(whyOf(proposals).join('\n')).toContain('NK-2026-07 says affected and NK-2026-07 says not affected: taken as affected, ask the maker');
  });
});

describe('a VEX statement', () => {
  it('silences the match of a part, and says why', () => {
    const { proposals, notes } = watched({ kev: [kev], osv: [osv], csaf: [vex], sboms: [sbom24] });
    expect(proposals).toEqual([]);
    expect(notes).toContain('0000-000H: CVE-2026-41001 in 2.4.0: the match is silenced, because NK-VEX-2026-11 says not affected (vulnerable code not in execute path)');
  });

  it('silences only the release, the product and the hole that it names', () => {
    expect(short(watched({ osv: [osv], csaf: [vex], sboms: [sbom24, sbom23] }))).toEqual(['amend CVE-2026-41001: 2.3.0']);
    for (const [from, to] of [['"name": "2.4.0"', '"name": "2.4.1"'], ['NK-F450', 'NK-F451'], ['CVE-2026-41001', 'CVE-2026-41002'], ['Nordkyl AB', 'Nordkyl BA']] as const) {
      expect(short(watched({ osv: [osv], csaf: [given('vex-nordkyl.json', swap([from, to]))], sboms: [sbom24] }))).toEqual(['amend CVE-2026-41001: 2.4.0']);
    }
  });
});

describe('the catalogue of exploited holes', () => {
  it('names a product without versions: all releases, for a person to judge', () => {
    const { proposals } = watched({ kev: [kev] }, [frostline, plug]);
    expect(short({ proposals })).toEqual(['suspend CVE-2026-41777: 1.0.0 1.0.3']);
    expect(whyOf(proposals)[0]).toContain('it gives no versions');
  });

  it('makes a hole that the label knows one that attackers use', () => {
    const known = given('kev.json', swap(['CVE-2026-49999', 'CVE-2026-40112']));
    const { proposals } = watched({ kev: [known] });
    expect(proposals[0]?.event).toMatchObject({ kind: 'amend', facts: { knownIssues: [{ id: 'CVE-2026-40112', affected: ['2.1.0'], fixedIn: '2.3.0', exploited: true, published: '2026-07-21' }] } });
  });
});

it('judges ten thousand labels by a catalogue of two thousand entries, each by itself', () => {
  const entries = Array.from({ length: 2_000 }, (_, i) => ({ cveID: `CVE-2025-${10_000 + i}`, vendorProject: `Vendor ${i % 400}`, product: `Product ${i}`, dateAdded: '2026-01-01' }));
  const big = { file: 'kev.json', sha256: 'ab', text: JSON.stringify({ catalogVersion: '2026.11.20', vulnerabilities: entries }) };
  expect(watched({ kev: [big], csaf: [csaf] }, Array.from({ length: 10_000 }, () => frostline)).proposals).toHaveLength(10_000);
});

describe('one label, one event at a time', () => {
  it('what a proposal says is not proposed again once it was recorded', async () => {
    const feeds = { kev: [kev], osv: [osv], sboms: [sbom24, sbom23] };
    const first = watched(feeds).proposals[0];
    if (first?.event.kind !== 'suspend') throw new Error('no suspension');
    const suspended = await real.record(0, NOW, { kind: 'suspend', affected: first.event.affected }, 'exploited-unfixed');
    const second = watched(feeds, [suspended]).proposals[0];
    if (second?.event.kind !== 'amend') throw new Error('no amendment');
    const amended = await real.record(0, after(NOW, { hours: 1 }), { kind: 'amend', facts: second.event.facts }, 'surveillance-finding');
    expect(watched(feeds, [amended])).toMatchObject({ proposals: [], notes: expect.arrayContaining(['0000-000H: CVE-2026-41001 is in the label already, just as the feeds have it']) });
    expect(watched(feeds, [amended], after(NOW, { days: 30 })).notes).toContain('0000-000H: CVE-2026-41001 affects Nordkyl Frostline 450, whose label was withdrawn: nothing to do');
  });

  it('a draft of it reads back as the same event, and hostile words stay in the comments', () => {
    const hostile = given('osv-libframe.json', swap(['GHSA-2f3c-4m5p-6q7r"', 'X\\nkind: withdraw\\u2028reason: recall"']));
    const [proposal] = watched({ kev: [kev], osv: [hostile], sboms: [sbom24] }).proposals;
    if (!proposal) throw new Error('no proposal');
    expect(whyOf([proposal]).join('')).not.toMatch(/[\p{Cc}\u2028]/u);
    const yaml = proposalYaml(proposal);
    expect(yaml.split('\n').filter((line) => line.startsWith('kind:'))).toEqual(['kind: suspend']);
    const read = readEventDraft(yaml);
    expect('draft' in read && read.draft).toMatchObject({ kind: 'suspend', label: '0000-000H', reason: 'exploited-unfixed', affected: ['2.4.0'] });
  });
});

describe('a file that is not what it was given as', () => {
  it.each<[string, Partial<Feeds>, string]>([
    ['an OSV record as the catalogue', { kev: [osv] }, 'osv-libframe.json: is not a CISA KEV catalogue: it is an OSV record'],
    ['a catalogue as an advisory', { csaf: [kev] }, 'kev.json: is not a CSAF 2.0 advisory: it is a CISA KEV catalogue'],
    ['an advisory as an OSV record', { osv: [csaf] }, 'csaf-nordkyl.json: is not an OSV record: it is a CSAF 2.0 advisory'],
    ['XML', { csaf: [{ ...csaf, text: '<cvrfdoc/>' }] }, 'csaf-nordkyl.json: is not a CSAF 2.0 advisory: it is XML'],
    ['brackets', { osv: [{ ...osv, text: '['.repeat(100_000) }] }, 'osv-libframe.json: is not an OSV record: it is nested more than 500 deep'],
    ['CSAF of the future', { csaf: [given('csaf-nordkyl.json', swap(['"csaf_version": "2.0"', '"csaf_version": "3.0"']))] }, 'csaf-nordkyl.json: is written in CSAF 3.0, and 2.0 is read'],
    ['a catalogue with a day that is none', { kev: [given('kev.json', swap(['2026-11-18', '18 November']))] }, 'kev.json: is a CISA KEV catalogue that cannot be read: vulnerabilities.0.dateAdded'],
    ['a BOM without versions', { sboms: [{ ...sbom24, text: '{"bomFormat":"CycloneDX","components":[{"name":"libframe","purl":"pkg:cargo/libframe"}]}' }] }, 'frostline-2.4.0.cdx.json: is a bill of materials without versions: of its 1 components none names its package (purl) and version'],
    ['a BOM of no release', { sboms: [{ ...sbom24, text: sbom24.text.replace('"version": "2.4.0",', '') }] }, 'frostline-2.4.0.cdx.json: does not say which firmware version it describes'],
    ['a BOM of another release', { sboms: [{ ...sbom24, release: '9.9' }] }, 'frostline-2.4.0.cdx.json: describes version 9.9, which label 0000-000H does not have'],
  ])('%s', (_, feeds, fault) => {
    expect(faultsOf(feeds)).toEqual([expect.stringContaining(fault)]);
  });
});

describe('holdmark watch', () => {
  const folder = mkdtempSync(join(tmpdir(), 'holdmark-watch-'));
  let own: RealRegister;
  const run = async (...args: readonly string[]): Promise<{ code: number; said: string }> => {
    let said = '';
    for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockImplementation((text) => { said += String(text); return true; });
    const code = await main(['--register', own.root, ...args]);
    vi.restoreAllMocks();
    return { code, said };
  };
  const ledger = (): string => readFileSync(join(own.root, 'labels', 'ledger', '000000.jsonl'), 'utf8');
  beforeAll(async () => { own = await realRegister(); await own.issue(START, 'frostline-450', 'kade-plug'); });
  afterEach(() => { vi.restoreAllMocks(); });
  afterAll(() => { own.remove(); rmSync(folder, { recursive: true }); });

  it('writes drafts that record signs, and signs nothing itself', async () => {
    const before = ledger();
    const out = join(folder, 'drafts');
    const proposed = await run('watch', '--kev', join(FEEDS, 'kev.json'), '--csaf', join(FEEDS, 'csaf-nordkyl.json'), '--propose', out, '--date', '2026-11-24');
    expect(proposed).toMatchObject({ code: 0, said: expect.stringContaining('proposed for 2 of 2 labels; nothing was signed') });
    expect(ledger()).toBe(before);
    const drafts = readdirSync(out).map((name) => join(out, name));
    expect(drafts.map((path) => path.slice(out.length + 1))).toEqual(['0000-000H-amend.yaml', '0000-001F-suspend.yaml']);
    expect((await run('watch', '--kev', join(FEEDS, 'kev.json'), '--propose', out)).said).toContain('is there already');
    const recorded = await run('record', ...drafts);
    expect(recorded).toMatchObject({ code: 0, said: expect.stringMatching(/amend: in-force[^]*suspend: suspended/) });
  });

  it('with one file of the wrong kind writes nothing', async () => {
    const out = join(folder, 'none');
    const { code, said } = await run('watch', '--kev', join(FEEDS, 'kev.json'), '--osv', join(FEEDS, 'csaf-nordkyl.json'), '--propose', out);
    expect([code, said]).toEqual([1, expect.stringContaining('csaf-nordkyl.json: is not an OSV record: it is a CSAF 2.0 advisory')]);
    expect(existsSync(out)).toBe(false);
  });

  it('answers in JSON, and names what it misses', async () => {
    const { said } = await run('watch', '0', '--csaf', join(FEEDS, 'csaf-nordkyl.json'), '--json', '--sbom', `0@2.3.0=${join(FEEDS, 'frostline-2.4.0.cdx.json')}`);
    expect(JSON.parse(said)).toMatchObject({ notes: expect.arrayContaining(['0000-000H: no bill of materials was given for 2.4.0, 2.1.0: whether they have a part with a hole is not known']) });
    expect((await run('watch')).code).toBe(2);
    expect((await run('watch', '--kev', join(FEEDS, 'missing.json'))).said).toContain('there is no such file');
    expect((await run('watch', '--kev', join(FEEDS, 'kev.json'), '--sbom', 'x.json')).code).toBe(2);
    expect((await run('watch', '--kev', join(FEEDS, 'kev.json'), '--sbom', `77=${join(FEEDS, 'kev.json')}`)).said).toContain('"77" is no label of this register');
  });
});
