import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declaredRelease } from '../../src/cli/events/described-release.ts';
import { canonicalJson } from '../../src/encoding/canonical-json.ts';
import { demonstrationSigner } from '../../src/issuance/demonstration-signers.ts';
import { generateSeed } from '../../src/issuance/generate-seed.ts';
import { signDeclaration } from '../../src/issuance/sign-declaration.ts';
import { signStatement } from '../../src/issuance/sign-statement.ts';
import { signTrustList } from '../../src/issuance/sign-trust-list.ts';
import { signerOfSeed } from '../../src/issuance/signer.ts';
import type { DeclaredRelease } from '../../src/label/declaration.ts';
import type { Statement } from '../../src/label/statement.ts';
import type { Register } from '../../src/register/open-register.ts';
import { trustListFault } from '../../src/trust/accept-trust-list.ts';
import { toMultikey } from '../../src/trust/multikey.ts';
import { parseTrustList } from '../../src/trust/parse-trust-list.ts';
import type { MakerKey, TrustList } from '../../src/trust/trust-list.ts';
import { verifyDeclaration } from '../../src/verification/verify-declaration.ts';
import { verifyStatement } from '../../src/verification/verify-statement.ts';
import { after, realRegister, type RealRegister, START } from '../fixtures/real-register.ts';
import { flipBit, seeded } from '../fixtures/seeded.ts';

const release: DeclaredRelease = { version: '3.0.0', date: '2026-11-24', change: 'feature', imageSha256: 'ab'.repeat(32), notes: 'https://nordkyl.example/3.0.0' };
const maker = demonstrationSigner('maker');
const NOW = after(START, { days: 1 });
let real: RealRegister;
let register: Register;
let frostline: Statement;
let pilou: Statement;

beforeAll(async () => {
  real = await realRegister();
  [frostline, pilou] = (await real.issue(START, 'frostline-450', 'pilou')) as [Statement, Statement];
  register = await real.open();
});
afterAll(() => real.remove());

const declared = async (changes: Partial<DeclaredRelease> = {}, of = frostline, by = maker, at = NOW): Promise<Uint8Array> => Buffer.from(canonicalJson(await signDeclaration({ ...release, ...changes }, of, by, at)));
const answer = async (bytes: Uint8Array, label = frostline, trust = register.trust, now = NOW): Promise<string> => {
  const read = await verifyDeclaration(bytes, label, trust, now);
  return 'refusal' in read ? read.refusal : 'declared';
};
/** The trust list with its maker's key changed; only what it says matters here. */
const trustWith = (key: Partial<MakerKey>, brands?: readonly string[]): TrustList => ({ ...register.trust, makers: (register.trust.makers ?? []).map((each) => ({ ...each, ...(brands && { brands }), keys: each.keys.map((old) => ({ ...old, ...key })) })) });

describe('a maker’s declaration', () => {
  it('is quoted by the release that it declares', async () => {
    const path = join(real.root, 'declaration.json');
    writeFileSync(path, await declared());
    const label = register.labels[0]!;
    const covered = await declaredRelease({}, path, label, register, NOW);
    expect(covered).toMatchObject({ ...release, declaredBy: { key: toMultikey(maker.publicKey), at: '2026-11-24T10:00:00Z' } });
    expect(covered.declaredBy?.sha256).toMatch(/^[0-9a-f]{64}$/);
    await expect(declaredRelease({ version: '3.0.1' }, path, label, register, NOW)).rejects.toThrow('its version is 3.0.0, not 3.0.1');
    await expect(declaredRelease({ change: 'bugfix' }, path, label, register, NOW)).rejects.toThrow('its kind of change is feature, not bugfix');
    await expect(declaredRelease({ image: path }, path, label, register, NOW)).rejects.toThrow('its SHA-256 is');
  });

  it('stands in the label’s next statement, provisional until it is checked, as the scheme says', async () => {
    const read = await verifyDeclaration(await declared(), frostline, register.trust, NOW);
    if ('refusal' in read) throw new Error(read.refusal);
    const next = await real.record(0, NOW, { kind: 'cover', backport: false, releases: [{ ...read.declaration.release, declaredBy: read.declaredBy }] }, 'feature');
    expect(next.credentialSubject.releases[0]).toMatchObject({ version: '3.0.0', coverage: 'provisional', declaredBy: read.declaredBy });
    expect(await answer(await declared(), next)).toBe('version-known');
  });

  it('counts for its own label and brand only', async () => {
    expect(await answer(await declared())).toBe('declared');
    expect(await answer(await declared(), pilou)).toBe('other-label');
    expect(await answer(await declared(), frostline, trustWith({}, ['Pomeli']))).toBe('other-brand');
    expect(await answer(await declared(), frostline, trustWith({}, ['Nordky', 'nordkyl', 'Nordkyl AB']))).toBe('other-brand');
  });

  it('counts with a key that the trust list gives a maker, while it is in use', async () => {
    expect(await answer(await declared({}, frostline, signerOfSeed(generateSeed())))).toBe('key-unknown');
    expect(await answer(await declared(), frostline, { ...register.trust, makers: [] })).toBe('key-unknown');
    expect(await answer(await declared(), frostline, trustWith({ revoked: { at: '2027-01-01T00:00:00Z' } }))).toBe('key-revoked');
    expect(await answer(await declared(), frostline, trustWith({ validUntil: '2026-11-24T10:00:00Z' }))).toBe('key-out-of-window');
    expect(await answer(await declared(), frostline, trustWith({ validUntil: '2026-11-24T10:00:01Z' }))).toBe('declared');
    expect(await answer(await declared(), frostline, register.trust, after(NOW, { seconds: -301 }))).toBe('declared-in-future');
    expect(await answer(await declared(), frostline, register.trust, after(NOW, { seconds: -300 }))).toBe('declared');
  });

  it.each<[string, Partial<DeclaredRelease>]>([['a first release', { change: 'first' }], ['a day that is none', { date: '2026-02-30' }], ['a digest that is none', { imageSha256: 'AB' }], ['notes over http', { notes: 'http://nordkyl.example/' }], ['no version', { version: '' }], ['a version with a direction character', { version: '3\u202E0' }]])('is none with %s', async (_, changes) => {
    expect(await answer(await declared(changes))).toBe('not-a-declaration');
  });

  it('is none with a member that nobody knows', async () => {
    const more: object = { coverage: 'covered' };
    expect(await answer(await declared(more))).toBe('not-a-declaration');
  });

  it('does not survive a changed bit', async () => {
    const good = await declared();
    const next = seeded(11);
    for (let i = 0; i < 150; i++) expect(await answer(flipBit(good, Math.floor(next() * good.length * 8)))).not.toBe('declared');
  });
});

describe('who may do what', () => {
  it('a maker’s key cannot issue: a statement signed with it is refused', async () => {
    const { credentialSubject: { id: _, label, event, previous: _previous, state, ...facts }, issuer, validUntil } = frostline;
    const content = { number: 2, event, next: { facts, state, validUntil }, previous: { number: 0, sha256: '0'.repeat(64), label } };
    const forged = await signStatement(content, { origin: register.config.origin, did: issuer.id, name: issuer.name }, { statement: maker, token: maker }, new Date(event.at));
    expect(await verifyStatement(forged.statement, JSON.parse(forged.line), register.issuer)).toBe('key-unknown');
    const own = await signStatement(content, { origin: register.config.origin, did: issuer.id, name: issuer.name }, { statement: demonstrationSigner('statement'), token: maker }, new Date(event.at));
    expect(await verifyStatement(own.statement, JSON.parse(own.line), register.issuer)).toBe('signed');
  });

  it('an issuer’s key cannot declare', async () => {
    for (const purpose of ['statement', 'token', 'status', 'root'] as const) expect(await answer(await declared({}, frostline, demonstrationSigner(purpose)))).toBe('key-unknown');
  });

  it('a trust list that gives one key both purposes is refused, and one that names the demonstration maker in earnest', async () => {
    const root = demonstrationSigner('root');
    const fault = async (changes: Partial<TrustList>): Promise<string | undefined> => trustListFault(await signTrustList({ ...register.trust, ...changes, signatures: [] }, [root]));
    expect(await fault({})).toBeUndefined();
    expect(await fault({ makers: trustWith({ publicKeyMultibase: toMultikey(demonstrationSigner('token').publicKey) }).makers })).toBe('key-has-two-purposes');
    expect(await fault({ makers: trustWith({ publicKeyMultibase: 'z6Mk' }).makers })).toBe('unusable-key');
    const own = signerOfSeed(generateSeed());
    const earnest = { ...register.trust, roots: { threshold: 1, keys: [{ keyid: '00000000', publicKeyMultibase: toMultikey(own.publicKey) }] }, issuers: [{ id: 'did:web:labels.test:issuer', name: 'Test', origins: ['https://labels.test'], scope: ['*'], keys: [] }], signatures: [] };
    expect(await trustListFault(await signTrustList(earnest, [own]))).toBe('demonstration-key-outside-demonstration');
  });

  it('the trust list’s makers are read strictly, and a list without them is fine', () => {
    const parsed = (makers: unknown): boolean => parseTrustList(Buffer.from(JSON.stringify({ ...register.trust, makers }))) !== undefined;
    expect(parsed(undefined)).toBe(true);
    expect(parsed(register.trust.makers)).toBe(true);
    for (const wrong of [null, {}, [{}], [{ name: 'A', brands: 'B', keys: [] }], [{ name: 'A', brands: ['B'], keys: [{ kid: '1' }] }], trustWith({ validFrom: 'soon' }).makers]) expect(parsed(wrong)).toBe(false);
  });
});

it('declarations that are written are canonical JSON', async () => {
  const path = join(real.root, 'declaration.json');
  const text = readFileSync(path, 'utf8');
  expect(canonicalJson(JSON.parse(text))).toBe(text);
});
