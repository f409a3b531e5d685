import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { storeSecretKey } from '../../src/cli/keys/keyring.ts';
import { main } from '../../src/cli/main.ts';
import { generateSeed } from '../../src/issuance/generate-seed.ts';
import { realRegister, type RealRegister, START } from '../fixtures/real-register.ts';

const HEX = 'ab'.repeat(32);
let real: RealRegister;
const folder = mkdtempSync(join(tmpdir(), 'holdmark-maker-'));
const file = (name: string, text = ''): string => { if (text !== '') writeFileSync(join(folder, name), text); return join(folder, name); };
const run = async (...args: readonly string[]): Promise<{ code: number; said: string }> => {
  let said = '';
  for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockImplementation((text) => { said += String(text); return true; });
  const code = await main(['--register', real.root, ...args]);
  vi.restoreAllMocks();
  return { code, said };
};
const count = (): number => readFileSync(join(real.root, 'labels', 'ledger', '000000.jsonl'), 'utf8').split('\n').length - 1;

beforeAll(async () => { real = await realRegister(); await real.issue(START, 'frostline-450', 'pilou'); });
afterEach(() => { vi.restoreAllMocks(); vi.unstubAllEnvs(); });
afterAll(() => { real.remove(); rmSync(folder, { recursive: true }); });

const bom = (component: object): string => JSON.stringify({ bomFormat: 'CycloneDX', metadata: { timestamp: '2026-11-24T06:00:00Z', component: { type: 'firmware', name: 'frostline', ...component } } });

describe('from a maker’s declaration to a covered release', () => {
  it('the maker declares, the issuer covers and quotes', async () => {
    const image = file('fw.bin', 'firmware 3.0.0');
    const declared = await run('declare', '0', '--version', '3.0.0', '--change', 'feature', '--image', image, '--key', 'demonstration', '--date', '2026-11-24', '--out', file('d.json'));
    expect(declared).toMatchObject({ code: 0, said: expect.stringContaining('3.0.0 of 0000-000H, feature') });
    expect((await run('declare', '0', '--version', '3.0.0', '--change', 'feature', '--key', 'demonstration', '--out', file('d.json'))).said).toContain('is there already');
    const covered = await run('cover', '0', '--declaration', file('d.json'), '--image', image, '--date', '2026-11-25', '--json');
    const [statement] = JSON.parse(covered.said) as [{ credentialSubject: { releases: { version: string }[] } }];
    expect(statement.credentialSubject.releases[0]).toMatchObject({ version: '3.0.0', coverage: 'provisional', declaredBy: { at: '2026-11-24T00:00:00Z' } });
  });

  it('what is wrong with a release is said as of a draft, with what to do', async () => {
    const declare = (...more: readonly string[]) => run('declare', '0', '--version', '3.1.0', '--change', 'feature', '--key', 'demonstration', '--date', '2026-11-24', ...more);
    const { said } = await declare('--digest', 'abc', '--released', 'soon', '--notes', 'http://x');
    expect(said).toMatch(/version 3\.1\.0: released: "soon" is not a date that exists\n  version 3\.1\.0: digest: "abc" is not a SHA-256[^]*notes: [^]*hint: write/);
    expect(said).not.toMatch(/not-a-|--help/);
    expect(await declare('--out', join(folder, 'new', 'folder', 'd.json'))).toMatchObject({ code: 0 });
    expect(existsSync(join(folder, 'new', 'folder', 'd.json'))).toBe(true);
  });

  it('a declaration for another label, or of an image that is not this one, changes nothing', async () => {
    const before = count();
    await run('declare', '1', '--version', '4.0', '--change', 'bugfix', '--digest', HEX, '--key', 'demonstration', '--date', '2026-11-24', '--out', file('p.json'));
    expect((await run('cover', '0', '--declaration', file('p.json'))).said).toContain('p.json: is for another label');
    expect((await run('cover', '1', '--declaration', file('p.json'), '--image', file('fw.bin'))).said).toContain(`not ${HEX}`);
    expect((await run('cover', '1', '--declaration', file('none.json'))).said).toContain('there is no such file');
    expect((await run('cover', '1', '--declaration', file('fw.bin'))).said).toContain('fw.bin: is no declaration of a change');
    expect(count()).toBe(before);
  });

  it('a maker may sign with a key that is not trusted yet, and is told so; the issuer refuses it', async () => {
    vi.stubEnv('HOLDMARK_KEYS', folder).stubEnv('HOLDMARK_PASSPHRASE', 'correct horse battery');
    const { config } = await real.open();
    const key = await storeSecretKey(config, 'maker', generateSeed(), 'correct horse battery');
    const declared = await run('declare', '1', '--version', '4.0', '--change', 'bugfix', '--key', key, '--date', '2026-11-24', '--out', file('own.json'));
    expect(declared).toMatchObject({ code: 0, said: expect.stringContaining('does not name this key yet') });
    expect(await run('cover', '1', '--declaration', file('own.json'))).toMatchObject({ code: 1, said: expect.stringContaining('is signed with a key that the trust list gives no maker') });
    expect((await run('declare', '1', '--version', '4.0', '--change', 'bugfix', '--key', file('none.age'))).said).toContain('there is no such file');
  });
});

describe('cover --manifest', () => {
  it('takes version, day and digest from the firmware’s BOM', async () => {
    const manifest = file('fw.cdx.json', bom({ version: '3.0.1', hashes: [{ alg: 'SHA-256', content: HEX }] }));
    const covered = await run('cover', '0', '--manifest', manifest, '--change', 'security-fix', '--date', '2026-11-25', '--json');
    const [statement] = JSON.parse(covered.said) as [{ credentialSubject: { releases: { version: string }[] } }];
    expect(statement.credentialSubject.releases[0]).toMatchObject({ version: '3.0.1', date: '2026-11-24', imageSha256: HEX, coverage: 'covered' });
  });

  it('with a BOM without a version, another version or another image writes nothing', async () => {
    const before = count();
    const cover = async (component: object, ...args: readonly string[]): Promise<string> => (await run('cover', '0', '--manifest', file('x.cdx.json', bom(component)), '--change', 'bugfix', ...args)).said;
    const hashes = [{ alg: 'SHA-256', content: HEX }];
    expect(await cover({ hashes })).toContain('x.cdx.json: is a BOM without a version: its component "frostline" has none');
    expect(await cover({ version: '3.0.2', hashes }, '--version', '3.0.3')).toContain('its version is 3.0.2, not 3.0.3');
    expect(await cover({ version: '3.0.2', hashes }, '--image', file('fw.bin'))).toContain(`not ${HEX}`);
    expect((await run('cover', '0', '--manifest', file('none.suit'), '--change', 'bugfix')).said).toContain('there is no such file');
    expect(count()).toBe(before);
  });
});
