import { describe, expect, test } from 'vitest';
import type { IssuerKey, TrustList } from '../../src/trust/trust-list.ts';
import { memoryRegister } from '../fixtures/memory-register.ts';
import { issuerKey, trustListOf } from '../fixtures/trust-lists.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const AT = '2026-11-23T09:00:00Z';

/** The three keys of the authority, some of them other than usual. */
async function trustWith(change: { readonly [P in 'statement' | 'token' | 'status']?: Partial<IssuerKey> } = {}, extra: readonly IssuerKey[] = []): Promise<TrustList> {
  const keys = await Promise.all((['statement', 'token', 'status'] as const).map((purpose) => issuerKey(purpose, purpose, change[purpose])));
  return trustListOf({ keys: [...keys, ...extra] });
}

test('with its own keys the label is in force, and no demonstration', async () => {
  expect(await (await memoryRegister()).verify(NOW)).toMatchObject({ kind: 'in-force', demonstration: false, code: 'signed' });
});

describe('a stolen statement key, revoked after number 5', () => {
  const revoked = { at: '2026-11-20T00:00:00Z', afterNumber: 5 };
  test('leaves statement 5 good', async () => {
    expect((await (await memoryRegister({ number: 5, trust: await trustWith({ statement: { revoked } }) })).verify(NOW)).kind).toBe('in-force');
  });
  test('signs no statement 6, whatever date it claims', async () => {
    for (const at of [AT, '2026-02-01T00:00:00Z']) {
      const register = await memoryRegister({ number: 6, at, listAt: new Date('2026-11-23T09:30:00Z'), trust: await trustWith({ statement: { revoked } }) });
      expect(await register.verify(NOW)).toMatchObject({ kind: 'unconfirmed', reasons: ['key-revoked'] });
    }
  });
  test('and its successor signs on', async () => {
    const register = await memoryRegister({ number: 6, signers: { statement: 'statement-2' }, trust: await trustWith({ statement: { revoked } }, [await issuerKey('statement', 'statement-2')]) });
    expect((await register.verify(NOW)).kind).toBe('in-force');
  });
});

describe('a stolen token key, revoked after number 5', () => {
  const revoked = { at: '2026-11-20T00:00:00Z', afterNumber: 5 };
  test.each([[5, 'in-force', 'event-reason'], [6, 'altered', 'key-revoked']])('a code of label %i is %s', async (number, kind, reason) => {
    expect(await (await memoryRegister({ number, trust: await trustWith({ token: { revoked } }) })).verify(NOW)).toMatchObject({ kind, reasons: [reason] });
  });
});

test('a revoked status key says nothing any more, not even of old numbers', async () => {
  const trust = await trustWith({ status: { revoked: { at: '2026-11-20T00:00:00Z', afterNumber: 1_000_000 } } });
  expect(await (await memoryRegister({ trust })).verify(NOW)).toMatchObject({ kind: 'unconfirmed', reasons: ['status-not-signed'] });
});

describe('a key speaks from its first second to before its last', () => {
  const at = '2026-11-23T09:00:00Z';
  test.each([
    ['begins at that second', { validFrom: at }, 'in-force'], ['begins a second later', { validFrom: '2026-11-23T09:00:01Z' }, 'unconfirmed'],
    ['ends a second later', { validUntil: '2026-11-23T09:00:01Z' }, 'in-force'], ['ends at that second', { validUntil: at }, 'unconfirmed'],
  ])('a statement whose key %s', async (_name, window, kind) => {
    const verdict = await (await memoryRegister({ at, trust: await trustWith({ statement: window }) })).verify(NOW);
    expect(verdict.kind).toBe(kind);
    if (kind === 'unconfirmed') expect(verdict.reasons).toEqual(['key-out-of-window']);
  });
  test.each([['begins at that second', { validFrom: at }, 'in-force'], ['begins a second later', { validFrom: '2026-11-23T09:00:01Z' }, 'altered'], ['ends at that second', { validUntil: at }, 'altered']])('a token whose key %s', async (_name, window, kind) => {
    expect((await (await memoryRegister({ at, trust: await trustWith({ token: window }) })).verify(NOW)).kind).toBe(kind);
  });
  test.each([['begins at that second', { validFrom: at }, 'in-force'], ['begins a second later', { validFrom: '2026-11-23T09:00:01Z' }, 'unconfirmed'], ['ends at that second', { validUntil: at }, 'unconfirmed']])('a status list whose key %s', async (_name, window, kind) => {
    expect((await (await memoryRegister({ at, listAt: new Date(at), trust: await trustWith({ status: window }) })).verify(NOW)).kind).toBe(kind);
  });
});

describe('what happened before a key was there is recorded with it later: its window is held against the moment of signing', () => {
  const at = '2026-11-23T09:00:00Z';
  const signedAt = '2026-11-23T09:30:00Z';
  const listAt = new Date('2026-11-23T09:45:00Z');
  test.each([
    ['begins when it signs', { validFrom: signedAt }, 'in-force'], ['begins after it signed', { validFrom: '2026-11-23T09:30:01Z' }, 'unconfirmed'],
    ['ends after it signed', { validUntil: '2026-11-23T09:30:01Z' }, 'in-force'], ['ended before it signed', { validUntil: signedAt }, 'unconfirmed'],
  ])('a key that %s', async (_name, window, kind) => {
    const verdict = await (await memoryRegister({ at, signedAt, listAt, trust: await trustWith({ statement: window, token: window }) })).verify(NOW);
    expect(verdict.kind).toBe(kind === 'unconfirmed' ? 'altered' : kind);
    expect((await (await memoryRegister({ at, signedAt, listAt, trust: await trustWith({ statement: window }) })).verify(NOW)).kind).toBe(kind);
  });
  test('a stolen key that was retired does not speak of later by an older date in the proof', async () => {
    const trust = await trustWith({ statement: { validUntil: '2026-11-23T08:00:00Z' } });
    expect(await (await memoryRegister({ at, signedAt: '2026-11-23T07:00:00Z', listAt, trust })).verify(NOW)).toMatchObject({ kind: 'unconfirmed', reasons: ['key-out-of-window'] });
  });
  test('nor a revoked one: its numbers have ended, whatever dates it claims', async () => {
    const trust = await trustWith({ statement: { revoked: { at: '2026-11-20T00:00:00Z', afterNumber: 4 } } });
    for (const signed of ['2026-02-01T00:00:00Z', signedAt]) expect(await (await memoryRegister({ at: '2026-02-01T00:00:00Z', signedAt: signed, listAt, trust })).verify(NOW)).toMatchObject({ kind: 'unconfirmed', reasons: ['key-revoked'] });
  });
});

test('keys whose short ids collide are all tried', async () => {
  const { kid } = await issuerKey('token', 'token');
  const other = await issuerKey('token', 'token-2', { kid });
  const trust = await trustListOf({ keys: [other, await issuerKey('statement', 'statement'), await issuerKey('token', 'token'), await issuerKey('status', 'status')] });
  expect((await (await memoryRegister({ trust })).verify(NOW)).kind).toBe('in-force');
});

test.each([
  ['statement', { statement: 'token' }, 'unconfirmed'], ['statement', { statement: 'status' }, 'unconfirmed'], ['token', { token: 'status' }, 'unknown-issuer'], ['status list', { status: 'statement' }, 'unconfirmed'], ['status list', { status: 'token' }, 'unconfirmed'],
] as const)('one key, one purpose: a %s signed by another key of the same issuer, %o, is not believed', async (_what, signers, kind) => {
  expect((await (await memoryRegister({ signers })).verify(NOW)).kind).toBe(kind);
});

describe('the issuer', () => {
  test('speaks for no scheme outside of its scope', async () => {
    const trust = await trustListOf({ change: (list) => ({ ...list, issuers: list.issuers.map((issuer) => ({ ...issuer, scope: ['psti'] })) }) });
    expect(await (await memoryRegister({ trust })).verify(NOW)).toMatchObject({ kind: 'unconfirmed', reasons: ['issuer-out-of-scope'] });
    const inside = await trustListOf({ change: (list) => ({ ...list, issuers: list.issuers.map((issuer) => ({ ...issuer, scope: ['psti', 'etsi-303645'] })) }) });
    expect((await (await memoryRegister({ trust: inside })).verify(NOW)).kind).toBe('in-force');
  });
  test('that another issuer’s statement names is not this one', async () => {
    const trust = await trustListOf({ change: (list) => ({ ...list, issuers: list.issuers.map((issuer) => ({ ...issuer, id: 'did:web:other.test:issuer' })) }) });
    expect(await (await memoryRegister({ trust })).verify(NOW)).toMatchObject({ kind: 'unconfirmed', reasons: ['statement-not-signed'] });
  });
});

describe('a newer trust list that the register offers', () => {
  test('that revokes the statement key takes effect at once', async () => {
    const revoked = { at: '2026-11-20T00:00:00Z', afterNumber: 2 };
    const keys = [await issuerKey('statement', 'statement', { revoked }), await issuerKey('token', 'token'), await issuerKey('status', 'status')];
    const offered = await trustListOf({ version: 2, keys });
    expect(await (await memoryRegister({ offered })).verify(NOW)).toMatchObject({ kind: 'unconfirmed', reasons: ['key-revoked'] });
    expect((await (await memoryRegister({ offered: await trustListOf({ version: 2, keys, signedBy: ['thief'] }) })).verify(NOW)).kind, 'but not if a thief signed it').toBe('in-force');
  });
  test('that expired leads to unconfirmed: from its last second on nothing is believed', async () => {
    const register = await memoryRegister({ trust: await trustListOf({ change: (list) => ({ ...list, expiresAt: '2026-11-23T10:00:00Z' }) }) });
    expect((await register.verify(new Date('2026-11-23T09:59:59Z'))).kind).toBe('in-force');
    expect(await register.verify(NOW)).toMatchObject({ kind: 'unconfirmed', reasons: ['trust-list-expired'] });
  });
  test('renews an expired one: expiry is looked at where the walk ends', async () => {
    const trust = await trustListOf({ change: (list) => ({ ...list, expiresAt: '2026-11-23T09:30:00Z' }) });
    expect((await (await memoryRegister({ trust, offered: await trustListOf({ version: 2 }) })).verify(NOW)).kind).toBe('in-force');
  });
});
