import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bytesToDigits } from '../../src/encoding/digits.ts';
import { demonstrationSigner } from '../../src/issuance/demonstration-signers.ts';
import { signToken } from '../../src/issuance/sign-token.ts';
import { signerOfSeed } from '../../src/issuance/signer.ts';
import type { NewRelease } from '../../src/label/events.ts';
import { gtinCheckDigit, parseGtin } from '../../src/label/gtin.ts';
import { labelCode, parseLabelCode, SPECIMEN } from '../../src/label/label-code.ts';
import type { Statement } from '../../src/label/statement.ts';
import type { Register } from '../../src/register/open-register.ts';
import { qrTexts } from '../../src/register/qr-texts.ts';
import type { FetchFile } from '../../src/verification/register-files.ts';
import type { Verdict } from '../../src/verification/verdict.ts';
import type { TokenClaims } from '../../src/trust/token.ts';
import { after, mixed, type RealRegister, realRegister, scan, START } from '../fixtures/real-register.ts';

/** One register that lives through everything; every verdict kind and coverage comes from what it signed. */
let real: RealRegister;
let register: Register;
let files: FetchFile;
const labels = new Map<string, Statement>();
const published: Record<'issued' | 'afterEvents', FetchFile> = { issued: async () => 'unreachable', afterEvents: async () => 'unreachable' };
const NOW = after(START, { days: 3, hours: 1 });

const drafts = ['frostline-450', 'pilou', 'lavaro-w8', 'stube-cam-2', 'verrou-un', 'goutte', 'polder-ax6'] as const;
const release = (version: string, more: Partial<NewRelease> = {}): NewRelease => ({ version, date: '2026-11-24', change: 'security-fix', imageSha256: 'ab'.repeat(32), ...more });

beforeAll(async () => {
  real = await realRegister();
  const issued = await real.issue(START, ...drafts);
  drafts.forEach((draft, i) => labels.set(draft, issued[i]!));
  await real.refresh(after(START, { seconds: 60 }));
  published.issued = await real.publish();

  const day = (days: number): Date => after(START, { days });
  await real.record(number('pilou'), day(1), { kind: 'suspend', affected: [] }, 'exploited-unfixed');
  await real.record(number('lavaro-w8'), day(1), { kind: 'withdraw' }, 'false-statement');
  await real.record(number('stube-cam-2'), day(1), { kind: 'exclude', units: { lots: ['2611'], serials: [{ from: '007000', to: '7999' }] } }, 'recall');
  await real.record(number('frostline-450'), day(1), { kind: 'cover', backport: false, releases: [release('9.1')] }, 'security-fix');
  await real.record(number('frostline-450'), day(2), { kind: 'cover', backport: false, releases: [release('9.2', { change: 'feature' }), release('9.3', { change: 'substantial' })] }, 'feature');
  await real.refresh(day(3));
  register = await real.open();
  files = published.afterEvents = await real.publish();
});
afterAll(() => real.remove());

const number = (draft: string): number => labels.get(draft)!.credentialSubject.label.number;
const gtin = (draft: string): string => labels.get(draft)!.credentialSubject.product.gtins[0]!;
const code = (draft: string): string => qrTexts(labels.get(draft)!, register.config).signed;
const compact = (draft: string): string => qrTexts(labels.get(draft)!, register.config).compact;
const look = (text: string, circumstances: Parameters<typeof scan>[4] = {}, now = NOW, from = files): Promise<Verdict> => scan(register, text, from, now, circumstances);

/** A code of one unit, as a print line makes it. */
async function unitCode(draft: string, lot: string, serial: string, claims: Partial<TokenClaims> = {}, signer = demonstrationSigner('token')): Promise<string> {
  const token = await signToken({ issuedAt: after(START, { hours: 1 }), labelNumber: number(draft), gtin: parseGtin(gtin(draft))!, lot: String(BigInt(lot)), serial: String(BigInt(serial)), ...claims }, signer);
  return `https://LABELS.EXAMPLE/01/${gtin(draft)}/10/${lot}/21/${serial}#${bytesToDigits(token)}`;
}

describe('a signed code leads to the verdict that its newest statement demands', () => {
  test('in-force, from the signed time of the list', async () => {
    expect(await look(code('verrou-un'))).toMatchObject({ kind: 'in-force', code: 'signed', demonstration: true, freshness: 'today', statusAt: '2026-11-26T10:00:00Z', nextStep: 'tell-version' });
  });
  test('suspended, with the end of its cure clock', async () => {
    expect(await look(code('pilou'))).toMatchObject({ kind: 'suspended', since: '2026-11-24T10:00:00Z', until: expect.stringMatching(/^2026-12-/), nextStep: 'follow-maker-advice' });
  });
  test('withdrawn, for its reason', async () => {
    expect(await look(code('lavaro-w8'))).toMatchObject({ kind: 'withdrawn', reason: 'false-statement', nextStep: 'do-not-rely' });
  });
  test('a withdrawal stands without any fresh list: it is final', async () => {
    const dead = mixed(files, async () => 'unreachable', /^\/status\//);
    expect(await look(code('lavaro-w8'), {}, NOW, dead)).toMatchObject({ kind: 'withdrawn', reason: 'false-statement' });
    expect(await look(code('verrou-un'), {}, NOW, dead)).toMatchObject({ kind: 'unconfirmed', reasons: ['register-unreachable'] });
  });
  test('support-ended for a product that was never promised updates, and without a GTIN', async () => {
    expect(labels.get('goutte')!.credentialSubject.product.gtins).toEqual([]);
    expect(await look(code('goutte'))).toMatchObject({ kind: 'support-ended', code: 'signed', nextStep: 'plan-replacement' });
  });
  test('a label code typed by hand, with O for 0, is answered for the label and says that nothing signed was scanned', async () => {
    const typed = ` ${labels.get('verrou-un')!.credentialSubject.label.code.toLowerCase().replaceAll('0', 'o')} `;
    expect(await look(typed)).toMatchObject({ kind: 'in-force', code: 'typed', label: { number: number('verrou-un') } });
  });
  test('a compact code finds the label by its GTIN', async () => {
    expect(await look(compact('verrou-un'))).toMatchObject({ kind: 'in-force', code: 'compact', label: { number: number('verrou-un') } });
  });
  test('the address of a page in another language is the same code', async () => {
    expect(await look(code('verrou-un').replace('/01/', '/de/01/'))).toMatchObject({ kind: 'in-force', code: 'signed' });
  });
  test('trailing slash and query change nothing', async () => {
    expect(await look(`${compact('verrou-un')}/?utm_source=shop`)).toMatchObject({ kind: 'in-force', code: 'compact' });
  });
});

describe('an installed version is answered by itself', () => {
  const coverage = async (firmware: string): Promise<unknown> => {
    const verdict = await look(code('frostline-450'), { firmware });
    expect(verdict.kind).toBe('in-force');
    return [verdict.coverage?.kind, verdict.coverage?.updateTo, verdict.nextStep];
  };
  test('covered', async () => expect(await coverage(' 9.1 ')).toEqual(['covered', undefined, 'keep-updated']));
  test('update-available where a covered one superseded it', async () => {
    expect(await coverage(labels.get('frostline-450')!.credentialSubject.releases[0]!.version)).toEqual(['update-available', '9.1', 'install-update']);
  });
  test('provisional until its review date, and not covered from then on', async () => {
    expect(await coverage('9.2')).toEqual(['provisional', undefined, 'wait-for-review']);
    expect((await look(code('frostline-450'), { firmware: '9.2' })).coverage?.reviewBy).toBe('2026-12-25T10:00:00Z');
  });
  test('not-covered, and an older version is not offered as an update', async () => expect(await coverage('9.3')).toEqual(['not-covered', undefined, 'follow-maker-advice']));
  test('unknown-release', async () => expect(await coverage('77.0')).toEqual(['unknown-release', undefined, 'ask-maker']));
  test('a withdrawn label speaks for no version', async () => expect((await look(code('lavaro-w8'), { firmware: '1.0' })).coverage).toBeUndefined());
  test('a code that says its version is answered for that one, unless another is given', async () => {
    const asks = (fw: string, more: object = {}) => look(code('frostline-450').replace('#', `?x=1&fw=${fw}#`), more);
    expect((await asks('9.2')).coverage).toMatchObject({ version: '9.2', reviewBy: '2026-12-25T10:00:00Z' });
    expect((await asks('%209.2%20')).coverage?.version).toBe('9.2');
    expect((await asks('9.2', { firmware: '8' })).coverage?.version).toBe('8');
    expect((await asks('')).coverage).toBeUndefined();
    expect((await asks('%FF%3Cb%3E')).coverage?.kind).toBe('unknown-release');
  });
  test('a version of a million characters is answered', async () => expect((await look(code('frostline-450'), { firmware: '9'.repeat(1_000_000) })).coverage?.kind).toBe('unknown-release'));
});

describe('one unit', () => {
  test('of a good lot is in force, and named', async () => {
    expect(await look(await unitCode('stube-cam-2', '2612', '42'))).toMatchObject({ kind: 'in-force', code: 'signed', unit: { lot: '2612', serial: '42' } });
  });
  test('of an excluded lot is withdrawn for that unit', async () => {
    expect(await look(await unitCode('stube-cam-2', '2611', '42'))).toMatchObject({ kind: 'withdrawn', reasons: ['unit-excluded'], reason: 'recall' });
  });
  test.each([['6999', 'in-force'], ['7000', 'withdrawn'], ['7999', 'withdrawn'], ['8000', 'in-force'], ['0007500', 'withdrawn']])('serial %s, at the edges of the excluded range, is %s', async (serial, kind) => {
    expect(await look(await unitCode('stube-cam-2', '1', serial))).toMatchObject({ kind });
  });
  test('of a withdrawn label is withdrawn', async () => expect(await look(await unitCode('lavaro-w8', '1', '1'))).toMatchObject({ kind: 'withdrawn', reason: 'false-statement' }));
  test('whose serial was changed in the address is altered', async () => {
    const text = await unitCode('stube-cam-2', '2611', '7007');
    expect(await look(text.replace('/21/7007', '/21/8007'))).toMatchObject({ kind: 'altered', reasons: ['token-address-differ'] });
    expect(await look(text.replace('/10/2611/21/7007', ''))).toMatchObject({ kind: 'altered', reasons: ['token-address-differ'] });
  });
});

describe('codes that are not what they seem', () => {
  test('a good token glued to another product’s address is altered', async () => {
    expect(await look(`${compact('pilou')}#${code('verrou-un').split('#')[1]}`)).toMatchObject({ kind: 'altered', reasons: ['token-address-differ'] });
  });
  test('a token without a GTIN glued to a product’s address is altered', async () => {
    expect(await look(`${compact('pilou')}#${code('goutte').split('#')[1]}`)).toMatchObject({ kind: 'altered', reasons: ['token-address-differ'] });
  });
  test('a token whose label belongs to another product names the other product', async () => {
    const glued = await unitCode('verrou-un', '1', '1', { labelNumber: number('pilou') });
    expect(await look(glued)).toMatchObject({ kind: 'other-product', reasons: ['statement-names-other-product'] });
  });
  test('the barcode beside it must be the same product’s', async () => {
    expect(await look(code('verrou-un'), { barcode: gtin('verrou-un').slice(1) })).toMatchObject({ kind: 'in-force' });
    for (const barcode of [gtin('pilou'), '', 'abc', '9'.repeat(100_000)]) expect(await look(code('verrou-un'), { barcode })).toMatchObject({ kind: 'other-product', reasons: ['barcode-differs'], nextStep: 'compare-product' });
  });
  test('a token by a key that nobody listed is of an unknown issuer', async () => {
    expect(await look(await unitCode('verrou-un', '1', '1', {}, signerOfSeed(new Uint8Array(32).fill(7))))).toMatchObject({ kind: 'unknown-issuer', reasons: ['key-unknown'] });
  });
  test('a token by the statement key, which may not sign tokens, is of an unknown issuer', async () => {
    expect(await look(await unitCode('verrou-un', '1', '1', {}, demonstrationSigner('statement')))).toMatchObject({ kind: 'unknown-issuer', reasons: ['key-unknown'] });
  });
  test('a token from before its key began is refused', async () => {
    expect(await look(await unitCode('verrou-un', '1', '1', { issuedAt: after(START, { seconds: -1 }) }))).toMatchObject({ kind: 'altered', reasons: ['key-out-of-window'] });
  });
  test('half a code is altered, not compact', async () => {
    const text = code('verrou-un');
    for (const cut of [1, 2, 17, 100]) expect((await look(text.slice(0, -cut))).kind).toBe('altered');
    expect(await look(`${compact('verrou-un')}#Details`)).toMatchObject({ kind: 'altered', reasons: ['token-malformed'] });
  });
  test('a number that no label has is not in the register', async () => {
    expect(await look(labelCode(4000))).toMatchObject({ kind: 'not-in-register', reasons: ['no-such-label'], nextStep: 'check-address' });
    expect(await look(`https://labels.example/01/0952123400001${gtinCheckDigit('0952123400001')}`)).toMatchObject({ kind: 'not-in-register' });
    expect(await look(await unitCode('verrou-un', '1', '1', { labelNumber: 4000 }))).toMatchObject({ kind: 'not-in-register', reasons: ['no-such-label'] });
    expect(await look(await unitCode('verrou-un', '1', '1', { labelNumber: Number.MAX_SAFE_INTEGER }))).toMatchObject({ kind: 'not-in-register' });
  });
  test('a GTIN whose check digit is wrong is no label', async () => {
    expect((await look('https://labels.example/01/09521234543214')).kind).toBe('not-a-label');
  });
  test('the code of artwork that was drawn before there was a label says so and is no label', async () => {
    for (const text of ['https://LABELS.EXAMPLE/L/SPECIMEN', `https://LABELS.EXAMPLE/L/SPECIMEN#${'0123456789'.repeat(26)}`]) {
      expect(await look(text), text).toMatchObject({ kind: 'not-a-label', reasons: ['specimen'], nextStep: 'do-not-rely' });
    }
    expect((await look('https://elsewhere.example/L/SPECIMEN')).kind).toBe('unknown-issuer');
    expect(parseLabelCode(SPECIMEN)).toBeUndefined();
  });
  test('text that is no address is no label', async () => {
    for (const text of ['', ' ', 'hello', '4006381333931', '\u0000', '💥']) expect((await look(text)).kind, JSON.stringify(text)).toBe('not-a-label');
  });
});

describe('several labels on one product', () => {
  test('the one that lives speaks, whatever the list says first; where all have ended, the newest', async () => {
    const own = await realRegister();
    const [first] = await own.issue(START, 'verrou-un');
    await own.record(0, after(START, { days: 1 }), { kind: 'withdraw' }, 'at-makers-request');
    const [second] = await own.issue(after(START, { days: 2 }), 'verrou-un');
    await own.refresh(after(START, { days: 3 }));
    const open = await own.open();
    const text = qrTexts(first!, open.config).compact;
    const good = await own.publish();
    expect(await scan(open, text, good, NOW)).toMatchObject({ kind: 'in-force', label: { number: second!.credentialSubject.label.number } });
    expect(await scan(open, qrTexts(first!, open.config).signed, good, NOW), 'the old box still says withdrawn').toMatchObject({ kind: 'withdrawn', label: { number: 0 } });
    const lying: FetchFile = async (path) => (path.endsWith('labels.json') ? new TextEncoder().encode('{"labels":[0,0,0,1e9,-1,0.5,"2"]}') : good(path));
    expect((await scan(open, text, lying, NOW)).kind).not.toBe('in-force');

    await own.record(second!.credentialSubject.label.number, after(START, { days: 4 }), { kind: 'withdraw' }, 'recall');
    await own.refresh(after(START, { days: 4 }));
    expect(await scan(await own.open(), text, await own.publish(), after(START, { days: 4, hours: 1 }))).toMatchObject({ kind: 'withdrawn', label: { number: second!.credentialSubject.label.number }, reason: 'recall' });
    own.remove();
  });
});

describe('a host that lies', () => {
  const old = (paths: RegExp): FetchFile => mixed(files, published.issued, paths);
  test('serves the statement from before the suspension: asked once again, then unconfirmed', async () => {
    const asked: string[] = [];
    const from: FetchFile = (path, again) => { asked.push(`${path} ${again ?? ''}`); return old(/statement\.json$/)(path); };
    expect(await look(code('pilou'), {}, NOW, from)).toMatchObject({ kind: 'unconfirmed', reasons: ['statement-withheld'], nextStep: 'try-again' });
    expect(asked.filter((path) => path.startsWith(`/labels/${number('pilou')}/`))).toEqual([`/labels/${number('pilou')}/statement.json `, `/labels/${number('pilou')}/statement.json again`]);
  });
  test('was only a stale cache: the second question is answered truly', async () => {
    const stale: FetchFile = (path, again) => (again ? files : old(/statement\.json$/))(path);
    expect(await look(code('pilou'), {}, NOW, stale)).toMatchObject({ kind: 'suspended' });
  });
  test('serves statement and list from before: refused by whoever has seen a newer list', async () => {
    expect(await look(code('pilou'), {}, NOW, published.issued)).toMatchObject({ kind: 'in-force', freshness: 'dated', statusAt: '2026-11-23T10:01:00Z' });
    expect(await look(code('pilou'), { statusSeen: new Date('2026-11-26T10:00:00Z') }, NOW, published.issued)).toMatchObject({ kind: 'unconfirmed', reasons: ['status-older-than-seen'] });
    expect(await look(code('pilou'), { statusSeen: new Date('2026-11-26T10:00:00Z') })).toMatchObject({ kind: 'suspended' });
  });
  test('serves a suspension whose clock ran out, though the label was restored: unconfirmed, not withdrawn', async () => {
    const own = await realRegister();
    const [issued] = await own.issue(START, 'verrou-un');
    await own.record(0, after(START, { days: 1 }), { kind: 'suspend', affected: [] }, 'exploited-unfixed');
    await own.refresh(after(START, { days: 1 }));
    const suspended = await own.publish();
    await own.record(0, after(START, { days: 10 }), { kind: 'restore' }, 'evidence-accepted');
    await own.refresh(after(START, { days: 30 }));
    const [open, good, now] = [await own.open(), await own.publish(), after(START, { days: 30, hours: 1 })];
    const text = qrTexts(issued!, open.config).signed;
    expect(await scan(open, text, good, now)).toMatchObject({ kind: 'in-force' });
    expect(await scan(open, text, mixed(good, suspended, /statement\.json$/), now)).toMatchObject({ kind: 'unconfirmed', reasons: ['statement-withheld'] });
    expect(await scan(open, text, suspended, now), 'nothing but old files').toMatchObject({ kind: 'unconfirmed', reasons: ['status-too-old'] });
    own.remove();
  });
  test('serves another label’s statement', async () => {
    const swapped: FetchFile = (path) => files(path === `/labels/${number('pilou')}/statement.json` ? `/labels/${number('verrou-un')}/statement.json` : path);
    expect(await look(code('pilou'), {}, NOW, swapped)).toMatchObject({ kind: 'unconfirmed', reasons: ['statement-withheld'] });
  });
  test('serves no list, an empty one, one of another kind', async () => {
    for (const [answer, reason] of [['missing', 'register-unreachable'], ['unreachable', 'register-unreachable'], [new Uint8Array(), 'status-not-signed'], [new TextEncoder().encode('{}'), 'status-not-signed'], [new Uint8Array([0xff, 0xfe]), 'status-not-signed']] as const) {
      const from: FetchFile = async (path) => (path.startsWith('/status/') ? answer : files(path));
      expect(await look(code('verrou-un'), {}, NOW, from)).toMatchObject({ kind: 'unconfirmed', reasons: [reason] });
    }
  });
  test('throws, or answers nothing: unconfirmed', async () => {
    expect(await look(code('verrou-un'), {}, NOW, () => { throw new Error('no network'); })).toMatchObject({ kind: 'unconfirmed', reasons: ['register-unreachable'] });
    expect(await look(compact('verrou-un'), {}, NOW, async () => Promise.reject(new Error('reset')))).toMatchObject({ kind: 'unconfirmed', reasons: ['register-unreachable'] });
    expect(await look(compact('verrou-un'), {}, NOW, async (path) => (path.endsWith('labels.json') ? new TextEncoder().encode('{"labels":{}}') : files(path)))).toMatchObject({ kind: 'unconfirmed' });
  });
  test('the token’s own bytes decide which label: a list on the page cannot redirect it', async () => {
    const from: FetchFile = async (path) => (path.endsWith('labels.json') ? new TextEncoder().encode(`{"labels":[${number('verrou-un')}]}`) : files(path));
    expect(await look(code('lavaro-w8'), {}, NOW, from)).toMatchObject({ kind: 'withdrawn' });
  });
});
