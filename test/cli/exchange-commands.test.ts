import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeProtectedHeader, importJWK, jwtVerify } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { main } from '../../src/cli/main.ts';
import { toBase64url } from '../../src/encoding/base64url.ts';
import { readDraft } from '../../src/label/read-draft.ts';
import { fromMultikey } from '../../src/trust/multikey.ts';
import { realRegister, type RealRegister, START } from '../fixtures/real-register.ts';
import { schemes } from '../scheme/demonstration.ts';

let register: RealRegister;
let folder: string;
beforeAll(async () => {
  register = await realRegister();
  await register.issue(START, 'frostline-450', 'kade-plug');
  folder = mkdtempSync(join(tmpdir(), 'holdmark-exchange-'));
}, 60_000);
afterAll(() => {
  register?.remove();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => vi.restoreAllMocks());

interface Ran { readonly code: number; readonly out: string; readonly notes: string }
async function run(...args: string[]): Promise<Ran> {
  let out = '', notes = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => { out += String(text); return true; });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => { notes += String(text); return true; });
  const code = await main(['--register', register.root, ...args]);
  vi.restoreAllMocks();
  return { code, out, notes };
}
const inFolder = (name: string): string => join(folder, name);
const written = (name: string, text: string): string => {
  writeFileSync(inFolder(name), text);
  return inFolder(name);
};
const template = (id: string): string => readFileSync(new URL(`../../src/scheme/templates/${id}.yaml`, import.meta.url), 'utf8');

describe('export', () => {
  it('writes a label in another format, and says what is still to be added', async () => {
    const { code, out, notes } = await run('export', '09521234543213', '--as', 'psti-statement');
    expect(code).toBe(0);
    expect(out).toContain('<h1>Statement of compliance</h1>');
    expect(notes).toBe('holdmark: still to be added by hand: Signature\n');
  });

  it('writes papers as PDF, to a file only', async () => {
    expect(await run('export', '0', '--as', 'cra-annex-ii', '--pdf', '--out', inFolder('annex.pdf'))).toMatchObject({ code: 0, out: '' });
    expect(readFileSync(inFolder('annex.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await run('export', '0', '--as', 'csv', '--pdf', '--out', inFolder('x.pdf'))).code).toBe(2);
    expect((await run('export', '0', '--as', 'eu-doc', '--pdf')).code).toBe(2);
  });

  it('signs a conformity credential that the published keys verify', async () => {
    const { out } = await run('export', '0', '--as', 'untp-dcc', '--sign');
    await register.refresh(START);
    const did: { verificationMethod: { id: string; publicKeyMultibase: string }[] } = JSON.parse(Buffer.from((await (await register.publish())('/issuer/did.json')) as Uint8Array).toString('utf8'));
    const method = did.verificationMethod.find(({ id }) => id === decodeProtectedHeader(out).kid)!;
    const key = await importJWK({ kty: 'OKP', crv: 'Ed25519', x: toBase64url(fromMultikey(method.publicKeyMultibase)!) }, 'EdDSA');
    const { payload } = await jwtVerify(out.trim(), key, { algorithms: ['EdDSA'] });
    expect(payload['type']).toContain('DigitalConformityCredential');
  });

  it('makes the folder of its file, and refuses a signature where there is none and a language that nobody speaks', async () => {
    expect((await run('export', '0', '--as', 'csv', '--out', inFolder('new/folder/x.csv'))).code).toBe(0);
    expect(readFileSync(inFolder('new/folder/x.csv'), 'utf8')).toContain('Frostline');
    expect(await run('export', '0', '--as', 'csv', '--sign')).toMatchObject({ code: 2, out: '', notes: expect.stringContaining('csv is not signed') });
    for (const args of [['export', '0', '--as', 'eu-doc'], ['check'], ['verify', '0000-000H'], ['scheme', 'list']]) expect(await run(...args, '--language', 'xx')).toMatchObject({ code: 2, out: '', notes: expect.stringContaining('"xx" is no language') });
    expect((await run('export', '0', '--as', 'eu-doc', '--language', 'de-AT')).out).toContain('Konformität');
  });

  it('refuses an unknown format as misuse, an unknown label as a fault', async () => {
    expect((await run('export', '0', '--as', 'docx')).code).toBe(2);
    expect(await run('export', '99', '--as', 'csv')).toMatchObject({ code: 1, out: '' });
  });
});

describe('import', () => {
  it('makes a draft of CTA-2120 data that only lacks what the format cannot say', async () => {
    const cta = written('cta.json', (await run('export', '0', '--as', 'cta-2120')).out);
    const { code, out } = await run('import', cta, '--as', 'cta-2120');
    expect(code).toBe(0);
    const read = readDraft(out);
    expect('findings' in read && [...new Set(read.findings.map((each) => each.code))]).toEqual(['missing-member']);
  });

  it('makes a draft a row of a table, CSV or XLSX, and overwrites nothing', async () => {
    const csv = written('list.csv', 'gtin;name;brand;version\n9521234543213;Lampe Eins;Lumen;2.10\n09521234543381;Lampe Zwei;Lumen;1.0\n');
    expect((await run('import', csv, '--as', 'csv', '--out', inFolder('drafts'))).code).toBe(0);
    expect(readdirSync(inFolder('drafts'))).toEqual(['lampe-eins.yaml', 'lampe-zwei.yaml']);
    expect(readFileSync(inFolder('drafts/lampe-eins.yaml'), 'utf8')).toMatch(/version: "2\.10"/);
    expect((await run('import', csv, '--as', 'csv', '--out', inFolder('drafts'))).code).toBe(1);
    await writeXlsxFile([['gtin', 'name'].map((value) => ({ value })), [{ value: 12_345_678_905 }, { value: 'Lampe Drei' }]]).toFile(inFolder('list.xlsx'));
    const { out, notes } = await run('import', inFolder('list.xlsx'), '--as', 'xlsx');
    expect(out).toContain('"012345678905"');
    expect(notes).toContain('had lost its leading zeros');
  });

  it('tells products of one name apart by their model, and writes all drafts or none', async () => {
    const csv = written('same.csv', 'brand,name,model\nB,Same,M1\nB,same,M2\nB,Other,M3\n');
    expect((await run('import', csv, '--as', 'csv', '--out', inFolder('same'))).code).toBe(0);
    expect(readdirSync(inFolder('same'))).toEqual(['other.yaml', 'same-m1.yaml', 'same-m2.yaml']);
    const twice = written('twice.csv', 'brand,name,model\nB,One,M1\nB,Two,M2\nB,Two,M2\n');
    expect(await run('import', twice, '--as', 'csv', '--out', inFolder('twice'))).toMatchObject({ code: 1, notes: expect.stringContaining('row 4: the product has name and model of row 3') });
    expect(await run('import', written('more.csv', 'brand,name,model\nB,New,M4\nB,Other,M3\n'), '--as', 'csv', '--out', inFolder('same'))).toMatchObject({ code: 1, notes: expect.stringMatching(/row 3: .*other\.yaml: is there already/) });
    expect([existsSync(inFolder('twice')), existsSync(inFolder('same/new.yaml'))]).toEqual([false, false]);
  });

  it('makes assessments of a test report, and says what it does not speak of', async () => {
    const junit = written('run.xml', '<testsuite name="Lab" timestamp="2026-10-12T08:00:00"><testcase name="passwords: unique"/><testcase name="attack-surface: ports"><failure message="23 open"/></testcase></testsuite>');
    const { code, out, notes } = await run('import', junit, '--as', 'junit', '--scheme', 'etsi-303645', '--by', 'Lindqvist Lab', '--accreditation', 'ISO/IEC 17025');
    expect(code).toBe(0);
    expect(out).toContain('result: met');
    expect(out).toContain('result: not-met');
    expect(out).not.toMatch(/[&*]a\d/);
    expect(notes).toContain('software-updates');
    expect((await run('import', junit, '--as', 'junit')).code).toBe(2);
  });

  it.each([['cta-2120', 'not json'], ['cyclonedx', '{}'], ['csv', 'a,b\n"c\n'], ['xlsx', 'plain words'], ['sarif', '[]']])('refuses what is not %s', async (format, text) => {
    const { code, notes } = await run('import', written(`bad.${format}`, text), '--as', format, '--scheme', 'psti', '--by', 'x');
    expect(code).toBe(1);
    expect(notes).toContain(`is not ${format}`);
  });
});

describe('scheme', () => {
  it('lists and shows what is demanded', async () => {
    expect((await run('scheme', 'list')).out.trim().split('\n')).toHaveLength(schemes.size);
    const { out } = await run('scheme', 'show', 'etsi-303645', '--language', 'de');
    expect(out).toContain('Keine zwei Produkte haben dasselbe Passwort');
    expect(JSON.parse((await run('scheme', 'show', 'psti', '--json')).out).id).toBe('psti');
    expect((await run('scheme', 'show', 'moon')).code).toBe(1);
  });

  it('checks a file, and wants a new version for new demands', async () => {
    expect((await run('scheme', 'check', written('same.yaml', template('psti')))).code).toBe(0);
    const harder = written('harder.yaml', template('psti').replace('cureDays: 20', 'cureDays: 5'));
    expect(await run('scheme', 'check', harder)).toMatchObject({ code: 1, out: expect.stringContaining('give it a new version') });
    const { code, out } = await run('scheme', 'check', written('broken.yaml', template('psti').replace('cureDays: 20', 'cureDays: soon')));
    expect(code).toBe(1);
    expect(out).toMatch(/broken\.yaml:\d+:.*cureDays/);
  });

  it('says which labels a change would leave short', async () => {
    const next = written('next.yaml', template('etsi-303645').replace('version: "1.0"', 'version: "1.1"').replaceAll('need: should', 'need: must'));
    const { code, out } = await run('scheme', 'diff', 'etsi-303645', next, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out).shortfalls).toMatchObject([{ number: 0, findings: [{ code: 'requirement-not-assessed', args: { requirement: 'telemetry' } }] }]);
  });
});
