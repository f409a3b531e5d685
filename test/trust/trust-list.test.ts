import { describe, expect, test } from 'vitest';
import { utf8 } from '../../src/encoding/bytes.ts';
import { canonicalJson } from '../../src/encoding/canonical-json.ts';
import { DEMONSTRATION_PHRASE, demonstrationSigner } from '../../src/issuance/demonstration-signers.ts';
import { signTrustList } from '../../src/issuance/sign-trust-list.ts';
import { acceptTrustList, trustListFault } from '../../src/trust/accept-trust-list.ts';
import { demonstrationKeys } from '../../src/trust/demonstration-keys.ts';
import { keyId, toMultikey } from '../../src/trust/multikey.ts';
import { parseTrustList } from '../../src/trust/parse-trust-list.ts';
import type { TrustList } from '../../src/trust/trust-list.ts';
import { newestTrustList } from '../../src/verification/newest-trust-list.ts';
import { issuerKey, namedSigner, rootKey, trustListOf } from '../fixtures/trust-lists.ts';

const roots = ['root-a', 'root-b', 'root-c'];
const first = await trustListOf({ roots, threshold: 2 });

describe('the next version', () => {
  test('is accepted with a threshold of both versions’ roots', async () => {
    expect(await acceptTrustList(first, await trustListOf({ version: 2, roots, threshold: 2, signedBy: ['root-a', 'root-c'] }))).toBe('accepted');
  });
  test('is refused where it is older, the same, or leaves one out', async () => {
    const second = await trustListOf({ version: 2, roots, threshold: 2 });
    expect(await acceptTrustList(second, first)).toBe('older-version');
    expect(await acceptTrustList(second, await trustListOf({ version: 2, roots, threshold: 2, change: (list) => ({ ...list, expiresAt: '2040-01-01T00:00:00Z' }) }))).toBe('older-version');
    expect(await acceptTrustList(first, await trustListOf({ version: 3, roots, threshold: 2 }))).toBe('version-skipped');
  });
  test('is refused below the threshold', async () => {
    expect(await acceptTrustList(first, await trustListOf({ version: 2, roots, threshold: 2, signedBy: ['root-a'] }))).toBe('too-few-signatures');
    expect(await acceptTrustList(first, await trustListOf({ version: 2, roots, threshold: 2, signedBy: [] }))).toBe('too-few-signatures');
    expect(await acceptTrustList(first, await trustListOf({ version: 2, roots, threshold: 2, signedBy: ['thief-a', 'thief-b'] }))).toBe('too-few-signatures');
  });
  test('cannot lower its own threshold: the roots before it are asked for theirs', async () => {
    expect(await acceptTrustList(first, await trustListOf({ version: 2, roots, threshold: 1, signedBy: ['root-a'] }))).toBe('too-few-signatures');
    expect(await acceptTrustList(first, await trustListOf({ version: 2, roots, threshold: 1, signedBy: ['root-a', 'root-b'] }))).toBe('accepted');
  });
  test('counts keys, not signatures: one root that signs twice is one', async () => {
    const once = await trustListOf({ version: 2, roots, threshold: 2, signedBy: ['root-a'] });
    expect(await acceptTrustList(first, { ...once, signatures: [...once.signatures, ...once.signatures] })).toBe('too-few-signatures');
  });
  test('is changed by nobody after it was signed', async () => {
    const second = await trustListOf({ version: 2, roots, threshold: 2 });
    expect(await acceptTrustList(first, { ...second, expiresAt: '2099-01-01T00:00:00Z' })).toBe('too-few-signatures');
    expect(await acceptTrustList(first, { ...second, issuers: [] })).toBe('too-few-signatures');
  });
  test('passes on with signatures that hold nothing, but not where they hide the good ones behind 64 others', async () => {
    const second = await trustListOf({ version: 2, roots, threshold: 2 });
    const junk = { keyid: second.signatures[0]!.keyid, sig: 'AA' };
    expect(await acceptTrustList(first, { ...second, signatures: [junk, ...second.signatures] })).toBe('accepted');
    expect(await acceptTrustList(first, { ...second, signatures: [...new Array(64).fill(junk), ...second.signatures] })).toBe('too-few-signatures');
  });
});

describe('roots are rotated', () => {
  const fresh = ['root-d', 'root-e', 'root-f'];
  test('with signatures of the old roots and of the new', async () => {
    expect(await acceptTrustList(first, await trustListOf({ version: 2, roots: fresh, threshold: 2, signedBy: ['root-a', 'root-b', 'root-d', 'root-e'] }))).toBe('accepted');
  });
  test.each([['only by the old', ['root-a', 'root-b']], ['only by the new', fresh], ['by one old and all new', ['root-a', ...fresh]], ['by two old and one new', ['root-a', 'root-b', 'root-d']]])('not %s', async (_how, signedBy) => {
    expect(await acceptTrustList(first, await trustListOf({ version: 2, roots: fresh, threshold: 2, signedBy }))).toBe('too-few-signatures');
  });
  test('and whoever slept through two rotations walks from list to list', async () => {
    const second = await trustListOf({ version: 2, roots: fresh, threshold: 2, signedBy: ['root-a', 'root-b', ...fresh] });
    const third = await trustListOf({ version: 3, roots: ['root-g'], threshold: 1, signedBy: ['root-d', 'root-f', 'root-g'] });
    const lists = new Map([['/trust/list.json', third], ['/trust/2.json', second], ['/trust/3.json', third]]);
    const serve = (files: ReadonlyMap<string, TrustList>) => async (path: string): Promise<Uint8Array<ArrayBuffer> | 'missing'> => (files.has(path) ? utf8(canonicalJson(files.get(path))) : 'missing');
    expect((await newestTrustList(first, serve(lists))).version).toBe(3);
    expect((await newestTrustList(first, serve(new Map([...lists].filter(([path]) => path !== '/trust/2.json'))))).version, 'a step is missing').toBe(1);
    const forged = await trustListOf({ version: 3, roots: ['thief'], signedBy: ['thief'] });
    expect((await newestTrustList(first, serve(new Map([...lists, ['/trust/list.json', forged], ['/trust/3.json', forged]])))).version, 'the last step is forged').toBe(2);
    expect((await newestTrustList(third, serve(new Map([['/trust/list.json', second]])))).version, 'an old list is served').toBe(3);
  });
});

describe('keys in a list', () => {
  const withKeys = async (keys: TrustList['issuers'][number]['keys']): Promise<string | undefined> => trustListFault(await trustListOf({ keys }));
  test('one key twice, or with two purposes, or as root and issuer, is refused', async () => {
    expect(await withKeys([await issuerKey('statement', 'one'), await issuerKey('statement', 'one')])).toBe('key-has-two-purposes');
    expect(await withKeys([await issuerKey('statement', 'one'), await issuerKey('status', 'one')])).toBe('key-has-two-purposes');
    expect(await withKeys([await issuerKey('statement', 'root-a')])).toBe('key-has-two-purposes');
  });
  test('the same root under two key ids is refused before anything is counted', async () => {
    const root = await rootKey('root-a');
    const list = await trustListOf({ threshold: 2, change: (each) => ({ ...each, roots: { threshold: 2, keys: [root, { ...root, keyid: 'ffffffff' }] } }) });
    expect(await trustListFault({ ...list, signatures: [...list.signatures, { ...list.signatures[0]!, keyid: 'ffffffff' }] })).toBe('key-has-two-purposes');
  });
  test.each([['all zero', new Uint8Array(32)], ['one', Uint8Array.of(1, ...new Uint8Array(31))], ['no point of the curve', new Uint8Array(32).fill(2)], ['beyond the field', new Uint8Array(32).fill(0xff)]])('a key that is %s is refused', async (_name, key) => {
    expect(await withKeys([{ ...(await issuerKey('statement', 'x')), publicKeyMultibase: toMultikey(key) }])).toBe('unusable-key');
  });
  test('text that is no Ed25519 key is refused', async () => {
    for (const publicKeyMultibase of ['', 'z', 'zz', 'z6Mk', 'u7QE', 'zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme']) expect(await withKeys([{ ...(await issuerKey('statement', 'x')), publicKeyMultibase }])).toBe('unusable-key');
  });
  test('a threshold below one never gets through the reader', async () => {
    const list = await trustListOf();
    for (const threshold of [0, -1, 0.5, Number.NaN, '1', null]) expect(parseTrustList(utf8(JSON.stringify({ ...list, roots: { ...list.roots, threshold } })))).toBeUndefined();
    expect(await trustListFault({ ...list, roots: { ...list.roots, threshold: 0 } })).toBe('too-few-signatures');
  });
});

describe('the demonstration’s keys', () => {
  test('derive again from the published phrase', () => {
    expect(DEMONSTRATION_PHRASE).toMatch(/prove nothing/);
    for (const [purpose, multikey] of Object.entries(demonstrationKeys) as [keyof typeof demonstrationKeys, string][]) expect(toMultikey(demonstrationSigner(purpose).publicKey).slice(0, 16)).toBe(multikey);
  });

  const demonstrationRoot = async (): Promise<TrustList['roots']> => ({ threshold: 1, keys: [{ keyid: await keyId(demonstrationSigner('root').publicKey), publicKeyMultibase: toMultikey(demonstrationSigner('root').publicKey) }] });
  test.each(Object.keys(demonstrationKeys).filter((each) => each !== 'root') as (keyof typeof demonstrationKeys)[])('the %s key is refused in an earnest list', async (purpose) => {
    const key = { ...(await issuerKey('statement', 'x')), publicKeyMultibase: toMultikey(demonstrationSigner(purpose).publicKey) };
    expect(await trustListFault(await trustListOf({ keys: [key] }))).toBe('demonstration-key-outside-demonstration');
  });
  test('the root key vouches for no earnest issuer', async () => {
    const list = await trustListOf({ signedBy: [] });
    expect(await trustListFault(await signTrustList({ ...list, roots: await demonstrationRoot() }, [demonstrationSigner('root')]))).toBe('demonstration-key-outside-demonstration');
  });
  test.each(['https://labels.authority.test', 'https://labels.example.evil.test', 'http://192.168.1.4', 'http://localhost.evil.test', 'https://localhost', 'https://labels.example:8443'])('marking it a demonstration does not help at %s', async (origin) => {
    const list = await trustListOf({ change: (each) => ({ ...each, issuers: each.issuers.map((issuer) => ({ ...issuer, demonstration: true as const, origins: ['https://labels.example', origin] })) }) });
    expect(await trustListFault(list)).toBe('demonstration-key-outside-demonstration');
  });
  test('nobody else may speak in the demonstration’s name without saying that it is one', async () => {
    const { demonstration: _, ...issuer } = (await trustListOf()).issuers[0]!;
    const key = { ...(await issuerKey('statement', 'x')), publicKeyMultibase: toMultikey(demonstrationSigner('statement').publicKey) };
    expect(await trustListFault(await trustListOf({ change: (list) => ({ ...list, issuers: [{ ...issuer, origins: ['https://labels.example'], keys: [key] }] }) }))).toBe('demonstration-key-outside-demonstration');
  });
});

test('root signers sign one after another, and a second signature of one root replaces its first', async () => {
  const unsigned = await trustListOf({ roots, threshold: 2, signedBy: [] });
  const one = await signTrustList(unsigned, [namedSigner('root-a')]);
  const two = await signTrustList(one, [namedSigner('root-b'), namedSigner('root-a')]);
  expect(await trustListFault(one)).toBe('too-few-signatures');
  expect(two.signatures).toHaveLength(2);
  expect(await trustListFault(two)).toBeUndefined();
});
