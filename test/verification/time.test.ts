import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refreshStatus } from '../../src/cli/refresh-status.ts';
import { demonstrationSigner } from '../../src/issuance/demonstration-signers.ts';
import { openRegister } from '../../src/register/open-register.ts';
import { qrTexts } from '../../src/register/qr-texts.ts';
import { after, type RealRegister, realRegister, START } from '../fixtures/real-register.ts';
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

describe('and in the commands', () => {
  const WHEN = fileURLToPath(new URL('../fixtures/answers-at.ts', import.meta.url));
  let real: RealRegister;
  beforeAll(async () => { real = await realRegister(); await real.issue(START, 'frostline-450'); });
  afterAll(() => real.remove());
  const moments: readonly (readonly [what: string, moment: Date, firmware: string, before: string, then: string])[] = [
    ['review term', after(START, { days: 31 }), '3.0.0', 'This label holds. | 0 | in-force | provisional | 1', 'This label holds. | 0 | in-force | not-covered | 1'],
    ['cure clock', after(START, { days: 22 }), '2.4.0', 'This label is suspended. | 0 | suspended | not-covered | 1', 'This label was withdrawn. | 0 | withdrawn | 1'],
    ['validity', new Date('2028-11-23T10:00:00Z'), '2.4.0', 'This label holds. | 0 | in-force | covered | 0', 'This label has ended. | 0 | expired | 1'],
  ];
  test.each(moments)('%s', async (what, moment, firmware, before, then) => {
    const root = mkdtempSync(join(tmpdir(), 'holdmark-time-'));
    cpSync(real.root, root, { recursive: true });
    if (what === 'review term') await real.record(0, after(START, { days: 1 }), { kind: 'cover', backport: false, releases: [{ version: '3.0.0', date: '2026-11-24', change: 'feature', imageSha256: 'ab'.repeat(32) }] }, 'feature', root);
    if (what === 'cure clock') await real.record(0, after(START, { days: 2 }), { kind: 'suspend', affected: ['2.4.0'] }, 'exploited-unfixed', root);
    await refreshStatus(root, async () => demonstrationSigner('status'), after(moment, { hours: -12 }));
    const { statement } = (await openRegister(root)).labels[0]!;
    const code = qrTexts(statement, (await openRegister(root)).config).signed;
    for (const zone of ['Pacific/Kiritimati', 'Etc/GMT+12']) {
      const printed = execFileSync(process.execPath, [WHEN, root, code, firmware, moment.toISOString()], { env: { ...process.env, TZ: zone, NO_COLOR: '1' }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
      expect(JSON.parse(printed), zone).toEqual([before, then, then]);
    }
    rmSync(root, { recursive: true });
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
  // Where nobody ever promised updates, it has been so since somebody said it, and not since 1970.
  const never = { ...statement('in-force', { support: { unsupported: true } }), validUntil: '2029-01-01T00:00:00Z' };
  expect(standingAt(never, at)).toEqual({ kind: 'support-ended', since: never.credentialSubject.event.at });
});

test('the label list says the same as the statement at the second that it is signed for', () => {
  const statement = fixtureStatement({ label: 1, number: 1, event: {}, validUntil: '2027-01-01T00:00:00Z' });
  expect(labelStatus(statement, new Date('2026-12-31T23:59:59Z'))).toBe(0);
  expect(labelStatus(statement, new Date('2027-01-01T00:00:00Z'))).toBe(1);
});
