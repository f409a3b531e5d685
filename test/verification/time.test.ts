import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { standingAt } from '../../src/label/standing.ts';
import { labelStatus } from '../../src/status/label-status.ts';
import { fixtureStatement } from '../fixtures/fixture-statement.ts';
import { memoryRegister } from '../fixtures/memory-register.ts';

const SCRIPT = fileURLToPath(new URL('../fixtures/time-boundaries.ts', import.meta.url));

// One second before, at, and one second after each moment.
const expected = [
  ['validUntil', 'in-force', 'expired', 'expired'],
  ['end of support', 'in-force', 'support-ended', 'support-ended'],
  ['end of support on a leap day', 'in-force', 'support-ended', 'support-ended'],
  ['cureBy', 'suspended', 'withdrawn', 'withdrawn'],
  ['reviewBy', 'in-force provisional', 'in-force not-covered', 'in-force not-covered'],
  ['24 hours', 'in-force', 'in-force dated', 'in-force dated'],
  ['7 days', 'in-force dated', 'unconfirmed status-too-old', 'unconfirmed status-too-old'],
  ['a clock that is 300 s behind', 'unconfirmed status-from-the-future', 'in-force', 'in-force'],
];

describe('dates take effect by themselves, at the same second everywhere', () => {
  test.each(['UTC', 'Pacific/Kiritimati', 'Etc/GMT+12', 'Europe/Berlin'])('%s', (zone) => {
    const printed = execFileSync(process.execPath, [SCRIPT], { env: { ...process.env, TZ: zone }, encoding: 'utf8' });
    expect(JSON.parse(printed)).toEqual(expected);
  });
});

test('the cure clock that ran out is the reason, and the end of the label is the clock’s', async () => {
  const register = await memoryRegister({ state: 'suspended', facts: { suspension: { since: '2026-11-23T09:00:00Z', cureBy: '2026-11-23T10:00:00Z' } } });
  expect(await register.verify(new Date('2026-11-23T12:00:00Z'))).toMatchObject({ kind: 'withdrawn', reason: 'cure-lapsed', since: '2026-11-23T10:00:00Z', reasons: ['cure-clock-ran-out'] });
});

test('withdrawn > suspended > expired > support-ended > in-force', () => {
  const ended = { validUntil: '2026-01-01T00:00:00Z', facts: { support: { securityUpdatesUntil: '2026-01-01' } } };
  const at = new Date('2026-11-23T12:00:00Z');
  const statement = (state: 'in-force' | 'suspended' | 'withdrawn', more: object = {}): ReturnType<typeof fixtureStatement> => fixtureStatement({ label: 1, number: 1, event: {}, state, ...ended, facts: { ...ended.facts, ...more } });
  expect(standingAt(statement('withdrawn', { withdrawal: { since: '2026-05-05T00:00:00Z', reason: 'recall' } }), at).kind).toBe('withdrawn');
  expect(standingAt(statement('suspended', { suspension: { since: '2026-11-20T00:00:00Z', cureBy: '2026-12-20T00:00:00Z' } }), at).kind).toBe('suspended');
  expect(standingAt(statement('in-force'), at).kind).toBe('expired');
  expect(standingAt({ ...statement('in-force'), validUntil: '2029-01-01T00:00:00Z' }, at).kind).toBe('support-ended');
});

test('the label list says the same as the statement at the second that it is signed for', () => {
  const statement = fixtureStatement({ label: 1, number: 1, event: {}, validUntil: '2027-01-01T00:00:00Z' });
  expect(labelStatus(statement, new Date('2026-12-31T23:59:59Z'))).toBe(0);
  expect(labelStatus(statement, new Date('2027-01-01T00:00:00Z'))).toBe(1);
});
