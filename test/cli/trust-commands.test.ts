import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { canonicalJson } from '../../src/encoding/canonical-json.ts';
import { openRegister } from '../../src/register/open-register.ts';
import { keyId, toMultikey } from '../../src/trust/multikey.ts';
import type { Issuer, TrustList } from '../../src/trust/trust-list.ts';
import { keyProgram, layKeyProgram } from '../fixtures/key-programs.ts';
import { root as PROJECT } from '../fixtures/serve-site.ts';
import { namedSigner, trustListOf } from '../fixtures/trust-lists.ts';

/** A register whose keys lie in devices, on the desks of several people: here programs, each of which signs with one key. */
const folder = mkdtempSync(join(tmpdir(), 'holdmark-trust-'));
const [root, keys, elsewhere] = [join(folder, 'register'), join(folder, 'keys'), join(folder, 'elsewhere')];
const desk = join(keys, 'labels.authority.test');
const proposal = join(root, 'keys', 'trust', 'next.json');
const publicKey = (name: string): string => toMultikey(namedSigner(name).publicKey);
const kid = (name: string): Promise<string> => keyId(namedSigner(name).publicKey);

async function run(...args: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let [out, err] = ['', ''];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => { out += String(text); return true; });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => { err += String(text); return true; });
  const code = await main(['--register', root, ...args]).finally(() => vi.restoreAllMocks());
  return { code, out, err };
}
async function fine(...args: readonly string[]): Promise<string> {
  const { code, out, err } = await run(...args);
  expect(code, err).toBe(0);
  return out;
}
/** Signs the proposal on a desk. */
async function signAt(where: string): Promise<string> {
  vi.stubEnv('HOLDMARK_KEYS', where);
  const said = await fine('trust', 'sign');
  vi.stubEnv('HOLDMARK_KEYS', keys);
  return said;
}
const signedWith = async (label: number): Promise<string | undefined> => (await openRegister(root)).labels[label]?.statement.proof.verificationMethod.split('#')[1];
const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
const ofIssuer = (change: (issuer: Issuer) => Partial<Issuer>) => (list: TrustList): TrustList => ({ ...list, issuers: list.issuers.map((issuer) => ({ ...issuer, ...change(issuer) })) });
const look = ['surveil', '0', '--kind', 'audit', '--result', 'conforms', '--reason', 'surveillance-finding', '--text', 'Looked at again.'];

beforeAll(async () => {
  vi.stubEnv('HOLDMARK_KEYS', keys);
  mkdirSync(join(root, 'labels', 'ledger'), { recursive: true });
  mkdirSync(join(root, 'keys', 'trust'), { recursive: true });
  writeFileSync(join(root, 'labels', 'register.json'), JSON.stringify({ name: 'Test Labels', origin: 'https://labels.authority.test', issuer: { name: 'Test Authority', contact: 'mailto:labels@authority.test' }, languages: ['en'] }));
  writeFileSync(join(root, 'keys', 'trust', '1.json'), canonicalJson(await trustListOf()));
  for (const purpose of ['statement', 'token', 'status']) await layKeyProgram(desk, purpose, purpose);
  await layKeyProgram(desk, 'root', 'root-a');
  for (const part of ['verrou-un.yaml', 'lavaro-w8.yaml', 'goutte.yaml', 'pictures']) cpSync(join(PROJECT, 'labels', part), join(root, 'labels', part), { recursive: true });
  await fine('issue', join(root, 'labels', 'verrou-un.yaml'), '--date', ago(60));
});
beforeEach(() => rmSync(proposal, { force: true }));
afterAll(() => { vi.unstubAllEnvs(); rmSync(folder, { recursive: true, force: true }); });

describe('a key is replaced', () => {
  test('the new one signs, and what the old one signed stays good', async () => {
    await layKeyProgram(desk, 'statement', 'statement-2');
    await fine('trust', 'propose', '--add-key', `statement:${publicKey('statement-2')}`, '--retire', await kid('statement'));
    expect((await run('trust', 'accept')).err).toMatch(/not signed by enough roots: it has 0 of 1 signatures/);
    expect((await openRegister(root)).trust.version).toBe(1);
    await fine('trust', 'sign');
    expect(await fine('trust', 'accept')).toContain('trust list 2 is in force');
    expect(existsSync(proposal)).toBe(false);
    await fine('issue', join(root, 'labels', 'lavaro-w8.yaml'));
    expect([await signedWith(0), await signedWith(1)]).toEqual([publicKey('statement'), publicKey('statement-2')]);
    expect(await fine('audit')).toContain('2 statements, every signature holds');
    expect(await fine('trust', 'show')).toMatch(new RegExp(`statement +${await kid('statement')} .*retired`));
  });
  test('never so that a thief’s later statements are good', async () => {
    expect(await run('trust', 'propose', '--revoke', await kid('statement-2'), '--after', '999')).toMatchObject({ code: 2, err: expect.stringMatching(/--after 999 is beyond the newest statement, 1/) });
    expect(existsSync(proposal)).toBe(false);
  });
  test('and the new one signs what happened before it was there', async () => {
    await fine(...look, '--date', ago(30));
    expect(await signedWith(0)).toBe(publicKey('statement-2'));
    expect(await fine('audit')).toContain('3 statements, every signature holds');
  });
  test('not so that statements of the ledger are left without a key', async () => {
    await fine('trust', 'propose', '--add-key', `statement:${publicKey('statement-3')}`, '--revoke', await kid('statement-2'), '--after', '0');
    await fine('trust', 'sign');
    expect(await run('trust', 'accept')).toMatchObject({ code: 1, err: expect.stringMatching(/statement 1.*key-revoked/) });
    expect((await openRegister(root)).trust.version).toBe(2);
  });
  test('a stolen status key too: its lists count no more, until they are signed anew', async () => {
    await layKeyProgram(desk, 'status', 'status-2');
    await fine('trust', 'propose', '--add-key', `status:${publicKey('status-2')}`, '--revoke', await kid('status'));
    await fine('trust', 'sign');
    await fine('trust', 'accept');
    const { code } = (await openRegister(root)).labels[0]!;
    expect(await run('verify', code)).toMatchObject({ code: 1, err: expect.stringMatching(/status list/) });
    await fine('refresh');
    expect(JSON.parse(await fine('verify', code, '--json')).kind).toBe('in-force');
  });
});

describe('several roots', () => {
  test('sign on desks of their own, and only together', async () => {
    await layKeyProgram(join(elsewhere, 'labels.authority.test'), 'root', 'root-b');
    await fine('trust', 'propose', '--add-root', publicKey('root-b'), '--threshold', '2');
    expect(await signAt(keys)).toMatch(/1 of 1 signatures that the roots of version 3 must give, and 1 of 2 of its own roots/);
    expect((await run('trust', 'accept')).err).toMatch(/1 of 2 of its own roots/);
    await signAt(elsewhere);
    await fine('trust', 'accept');

    await fine('trust', 'propose', '--expires', '2040-01-01');
    const [sent, here] = [join(folder, 'sent.json'), join(folder, 'here.json')];
    cpSync(proposal, sent);
    await signAt(keys);
    renameSync(proposal, here);
    cpSync(sent, proposal);
    await signAt(elsewhere);
    expect((await run('trust', 'accept')).err).toMatch(/1 of 2 signatures/);
    await fine('trust', 'accept', here);
    expect((await openRegister(root)).trust).toMatchObject({ expiresAt: '2040-01-01T00:00:00Z', roots: { threshold: 2 } });
  });
  test('a copy that says something else is named, and counts for nothing', async () => {
    await fine('trust', 'propose', '--expires', '2041-01-01');
    const copy = join(folder, 'copy.json');
    writeFileSync(copy, readFileSync(proposal, 'utf8').replace('2041', '2049'));
    expect((await run('trust', 'accept', copy)).err).toMatch(/copy\.json: is another list/);
  });
  test('a desk without a root key signs nothing', async () => {
    await fine('trust', 'propose', '--expires', '2041-01-01');
    vi.stubEnv('HOLDMARK_KEYS', join(folder, 'nowhere'));
    expect((await run('trust', 'sign')).err).toMatch(/none of the 2 root keys is at hand/);
    vi.stubEnv('HOLDMARK_KEYS', keys);
  });
  test('a maker is given a key', async () => {
    await fine('trust', 'propose', '--maker', 'Nordkyl AB', '--brands', 'Nordkyl, Halden', '--maker-key', publicKey('maker'));
    await signAt(keys);
    await signAt(elsewhere);
    await fine('trust', 'accept');
    expect((await openRegister(root)).trust.makers).toEqual([{ name: 'Nordkyl AB', brands: ['Nordkyl', 'Halden'], keys: [expect.objectContaining({ publicKeyMultibase: publicKey('maker') })] }]);
  });
});

test('a device that cannot sign, or lies, is found out, and the ledger stays as it was', async () => {
  const program = join(desk, `statement-${await kid('statement-2')}.sign`);
  const { count } = (await openRegister(root)).ledger;
  const said = async (text: string, mode = 0o700): Promise<string> => { writeFileSync(program, text); chmodSync(program, mode); return (await run(...look)).err; };
  expect(await said(keyProgram('statement-2'), 0o600)).toMatch(/is not a program that can be run\n.*chmod 700/);
  expect(await said(keyProgram('another key'))).toMatch(/a signature that does not hold/);
  expect(await said('#!/bin/sh\nexit 3\n')).toMatch(/did not sign \(exit code 3\)/);
  expect(await said('#!/bin/sh\necho no\n')).toMatch(/wrote 3 bytes that are no Ed25519 signature/);
  expect((await openRegister(root)).ledger.count).toBe(count);
  for (const written of ['.toString("hex")', '.toString("base64")', '']) expect(await said(keyProgram('statement-2').replace(/, key\)\);\n$/, `, key)${written});\n`))).toBe('');
  expect((await openRegister(root)).ledger.count).toBe(count + 3);
});

test('a status key that is at hand and cannot sign is no key that lies elsewhere: nothing is recorded before it is mended', async () => {
  const [program, { ledger: { count } }] = [join(desk, `status-${await kid('status-2')}.sign`), await openRegister(root)];
  chmodSync(program, 0o600);
  expect(await run(...look)).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/status-\w{8}\.sign: is not a program that can be run/) });
  rmSync(program);
  expect((await openRegister(root)).ledger.count).toBe(count);
  expect(await run(...look)).toMatchObject({ code: 0, err: expect.stringMatching(/the status lists do not say so yet, their key is not here/) });
  await layKeyProgram(desk, 'status', 'status-2');
  await fine('refresh');
});

describe('what fails after an event is in the ledger is said with the statement that was recorded', () => {
  const count = async (): Promise<number> => (await openRegister(root)).ledger.count;
  test('the status key’s device', async () => {
    const [program, next] = [join(desk, `status-${await kid('status-2')}.sign`), await count()];
    writeFileSync(program, '#!/bin/sh\nexit 3\n');
    const issued = await run('issue', join(root, 'labels', 'goutte.yaml'));
    const looked = await run(...look, '--json');
    await layKeyProgram(desk, 'status', 'status-2');
    expect(issued).toMatchObject({ code: 1, out: expect.stringMatching(`issue: in-force .*statement ${next}\\)`) });
    expect(issued.err).toMatch(new RegExp(`recorded as statement ${next}, but the status lists are not up to date: .*did not sign \\(exit code 3\\)\n.*do not record it again: mend that, then holdmark refresh and holdmark publish`));
    expect([looked.code, JSON.parse(looked.out)]).toEqual([1, [expect.objectContaining({ id: expect.stringMatching(`/${next + 1}\\.json$`) })]]);
    expect(await count()).toBe(next + 2);
    await fine('refresh');
  });
  test('a status list that cannot be written, of which nothing stays beside it', async () => {
    const [status, aside] = [join(root, 'labels', 'status', 'labels', '0.cwt'), join(folder, '0.cwt')];
    renameSync(status, aside);
    mkdirSync(join(status, 'in the way'), { recursive: true });
    const next = await count();
    expect(await run(...look)).toMatchObject({ code: 1, out: expect.stringMatching(/surveil: in-force/), err: expect.stringMatching(`recorded as statement ${next}, but the status lists are not up to date: `) });
    expect(readdirSync(join(root, 'labels', 'status', 'labels')).sort()).toEqual(['0.cwt', '0.jwt']);
    rmSync(status, { recursive: true });
    renameSync(aside, status);
    await fine('refresh');
  });
  test('the site and the over-stickers, each by itself', async () => {
    const [occupied, next] = [join(folder, 'occupied'), await count()];
    writeFileSync(occupied, '');
    const label = String((await openRegister(root)).labels.at(-1)!.number);
    const withdrawn = await run('withdraw', label, '--reason', 'recall', '--text', 'Gone.', '--publish', join(occupied, 'site'), '--stickers', join(occupied, 'stickers'));
    expect(withdrawn).toMatchObject({ code: 1, out: expect.stringMatching(/withdraw: withdrawn[^]*everyone reads/) });
    expect(withdrawn.err).toMatch(new RegExp(`recorded as statement ${next}, but the site in .*site is not up to date: .*\n.*do not record it again: mend that, then holdmark publish --out .*site\n.*recorded as statement ${next}, but the over-stickers are not drawn: `));
  });
});

describe('what the register could not read again is never written', () => {
  test.each<[string, (list: TrustList) => TrustList, RegExp]>([
    ['with a clock before the key’s first moment', ofIssuer((issuer) => ({ keys: issuer.keys.map((key) => ({ ...key, validFrom: '2030-12-31T00:00:00Z' })) })), /the statement key \w{8} counts from 2030-12-31T00:00:00Z, and this machine’s clock says .*\n.*set the clock right/],
    ['under a scheme that the trust list does not let the issuer use', ofIssuer(() => ({ scope: ['psti'] })), /the trust list does not let Test Authority issue under the scheme/],
  ])('%s', async (what, change, said) => {
    const other = join(folder, what.slice(0, 5).trim());
    cpSync(join(root, 'labels'), join(other, 'labels'), { recursive: true, filter: (path) => !/\/(?:ledger|status)$/.test(path) });
    mkdirSync(join(other, 'keys', 'trust'), { recursive: true });
    writeFileSync(join(other, 'keys', 'trust', '1.json'), canonicalJson(await trustListOf({ keys: (await openRegister(root)).issuer.keys, change })));
    expect(await run('--register', other, 'issue', join(other, 'labels', 'goutte.yaml'))).toMatchObject({ code: 1, out: '', err: expect.stringMatching(said) });
    expect((await openRegister(other)).ledger.count).toBe(0);
  });
});

test('a device’s public key comes as a PEM file; another curve’s is refused', async () => {
  const [own, other] = [join(folder, 'own.pem'), join(folder, 'other.pem')];
  writeFileSync(own, createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(namedSigner('in a device').publicKey).toString('base64url') }, format: 'jwk' }).export({ format: 'pem', type: 'spki' }));
  writeFileSync(other, generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'pem', type: 'spki' }));
  expect(await fine('trust', 'propose', '--add-key', `token:${own}`)).toContain(`token-${await kid('in a device')}.sign`);
  rmSync(proposal);
  expect((await run('trust', 'propose', '--add-key', `token:${other}`)).err).toMatch(/is not a public Ed25519 key/);
});

describe('what makes no sense is refused, and nothing is written', () => {
  test.each([
    ['nothing', [], /nothing is to be changed/],
    ['a purpose that there is not', ['--add-key', `tokens:${publicKey('x')}`], /"tokens" is not what a key can be for/],
    ['half a key', ['--add-key', 'token:z6Mkuyuefe'], /is not a public Ed25519 key/],
    ['a small-order key', ['--add-key', `token:${toMultikey(new Uint8Array(32))}`], /is not a public Ed25519 key/],
    ['a key that is there already', ['--add-key', `status:${publicKey('token')}`], /one key, one purpose/],
    ['a key that nobody knows', ['--retire', '00000000'], /00000000: is no key of the list/],
    ['a threshold that the roots cannot reach', ['--threshold', '9'], /can never sign together/],
    ['a list that has ended when it begins', ['--expires', '2020-01-01'], /is before the list takes effect/],
    ['half a maker', ['--maker', 'Nordkyl'], /needs its name, its brands and its key/],
    ['a day that there is not', ['--expires', 'soon'], /"soon" is not a moment/],
  ])('%s', async (_what, options, said) => {
    expect(await run('trust', 'propose', ...options)).toMatchObject({ code: 2, err: expect.stringMatching(said) });
    expect(existsSync(proposal)).toBe(false);
  });
  test('a purpose that is left without a key', async () => {
    expect(await run('trust', 'propose', '--retire', await kid('token'))).toMatchObject({ code: 2, err: expect.stringMatching(/token: is a purpose that no key would be left for/) });
  });
  test('a second proposal over the first', async () => {
    await fine('trust', 'propose', '--expires', '2042-01-01');
    expect((await run('trust', 'propose', '--expires', '2043-01-01')).err).toMatch(/a proposal is there already/);
  });
});

test('a key that will be retired signs until then, as long as the new one is elsewhere', async () => {
  rmSync(proposal, { force: true });
  await fine('trust', 'propose', '--add-key', `statement:${publicKey('statement-9')}`, '--retire', await kid('statement-2'), '--until', new Date(Date.now() + 86_400_000).toISOString());
  for (const where of [keys, elsewhere]) await signAt(where);
  await fine('trust', 'accept');
  expect(await fine('trust', 'show')).toMatch(new RegExp(`statement +${await kid('statement-2')} .*signs until`));
  await fine(...look);
  expect(await signedWith(0)).toBe(publicKey('statement-2'));
  await layKeyProgram(desk, 'statement', 'statement-9');
  await fine(...look);
  expect(await signedWith(0)).toBe(publicKey('statement-9'));
});
