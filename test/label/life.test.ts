import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { applyEvent, lifeState } from '../../src/label/apply-event.ts';
import type { EventContent, EventInput } from '../../src/label/events.ts';
import { eventKinds, type EventKind, life, lifeStates, type LifeState, nextState } from '../../src/label/life.ts';
import { standingAt } from '../../src/label/standing.ts';
import type { Statement } from '../../src/label/statement.ts';
import { parseScheme } from '../../src/scheme/parse-scheme.ts';
import { refusals, sayRefusal } from '../../src/wording/say-refusal.ts';
import { fixtureStatement, fridge } from '../fixtures/fixture-statement.ts';

const scheme = parseScheme(readFileSync(new URL('../../src/scheme/templates/etsi-303645.yaml', import.meta.url), 'utf8'));
const AT = '2026-11-25T09:00:00Z';

/** A label in each state when the event comes; `none` has no statement. */
const labels: Readonly<Record<LifeState, Statement | undefined>> = {
  'none': undefined,
  'in-force': fixtureStatement({ label: 1, number: 1, event: {}, facts: { excludedUnits: [{ lots: ['1'], since: '2026-11-23T09:00:00Z', reason: 'recall', text: { en: 'x' } }] } }),
  'suspended': fixtureStatement({ label: 1, number: 1, event: {}, state: 'suspended', facts: { suspension: { since: '2026-11-23T09:00:00Z', cureBy: '2026-12-13T09:00:00Z' } } }),
  'lapsed': fixtureStatement({ label: 1, number: 1, event: {}, state: 'suspended', facts: { suspension: { since: '2026-11-23T09:00:00Z', cureBy: '2026-11-25T09:00:00Z' } } }),
  'expired': fixtureStatement({ label: 1, number: 1, event: {}, validUntil: '2026-11-24T09:00:00Z', facts: { excludedUnits: [{ lots: ['1'], since: '2026-11-23T09:00:00Z', reason: 'recall', text: { en: 'x' } }] } }),
  'withdrawn': fixtureStatement({ label: 1, number: 1, event: {}, state: 'withdrawn', facts: { withdrawal: { since: '2026-11-24T09:00:00Z', reason: 'recall' } } }),
};
const contents: Readonly<Record<EventKind, EventContent>> = {
  issue: { kind: 'issue', facts: fridge }, cover: { kind: 'cover', backport: false, releases: [{ version: '9.0', date: '2026-11-24', change: 'security-fix', imageSha256: 'ab'.repeat(32) }] },
  suspend: { kind: 'suspend', affected: [] }, restore: { kind: 'restore' }, amend: { kind: 'amend', facts: {} }, renew: { kind: 'renew', assessments: [], outsideWindow: 'early' },
  transfer: { kind: 'transfer', manufacturer: fridge.manufacturer }, appeal: { kind: 'appeal' }, surveil: { kind: 'surveil', finding: { kind: 'audit', result: 'conforms' } },
  exclude: { kind: 'exclude', units: { lots: ['2'] } }, withdraw: { kind: 'withdraw' },
};
const event = (kind: EventKind, more: object = {}): EventInput => ({ actor: 'Tester', at: AT, reason: { code: 'correction', text: { en: 'x' } }, evidence: [{ title: 'Report', sha256: 'ab'.repeat(32) }], ...contents[kind], ...more });

/** The life of a label as people were promised it (the domain's own table), written down a second time. */
const promised: Readonly<Record<LifeState, string>> = {
  //            issue        cover        suspend      restore      amend        renew        transfer     appeal       surveil      exclude      withdraw
  'none': 'in-force     -            -            -            -            -            -            -            -            -            -',
  'in-force': '-            in-force     suspended    -            in-force     in-force     in-force     in-force     in-force     in-force     withdrawn',
  'suspended': '-            suspended    -            in-force     suspended    -            suspended    suspended    suspended    suspended    withdrawn',
  'lapsed': '-            -            -            -            -            -            -            suspended    suspended    -            withdrawn',
  'expired': '-            -            -            -            in-force     -            in-force     in-force     in-force     in-force     withdrawn',
  'withdrawn': '-            -            -            -            -            -            -            withdrawn    withdrawn    -            -',
};
const pairs = lifeStates.flatMap((state) => eventKinds.map((kind, i) => ({ state, kind, to: promised[state].split(/\s+/)[i]! })));

describe('every event in every state', () => {
  test.each(pairs)('$kind of a label that is $state: $to', ({ state, kind, to }) => {
    const label = labels[state];
    expect(lifeState(label, new Date(AT))).toBe(state);
    const table = nextState(state, kind);
    const next = applyEvent(label, event(kind), scheme);
    if (to === '-') {
      expect(table).toMatchObject({ refusal: expect.any(String) });
      if (!('refusal' in next)) throw new Error('was not refused');
      expect('refusal' in table && table.refusal).toBe(next.refusal);
      const { problem, hint } = sayRefusal(next);
      expect(problem).toMatch(/^[a-z].*[^.]$/);
      expect(hint).toMatch(/^[a-z].*[^.]$/);
      expect(problem + hint, 'every blank is filled').not.toMatch(/[{}]|undefined/);
    } else {
      expect(table).toEqual({ state: to });
      expect(next).toMatchObject({ state: to });
    }
  });

  test('nothing leads out of withdrawn', () => {
    for (const kind of eventKinds) expect(['in-force', 'suspended']).not.toContain(life.withdrawn[kind]);
  });
  test('the first statement is an issue, and every refusal says what an unknown label is', () => {
    for (const kind of eventKinds) if (kind !== 'issue') expect(life.none[kind]).toBe('unknown-label');
  });
});

describe('what an event may not do', () => {
  const refusal = (label: Statement | undefined, input: EventInput): string => {
    const next = applyEvent(label, input, scheme);
    return 'refusal' in next ? next.refusal : next.state;
  };
  const inForce = labels['in-force']!;
  test.each([
    ['go back in time', event('surveil', { at: '2026-11-23T08:59:59Z' }), 'date-before-last'],
    ['shorten support', event('amend', { facts: { support: { securityUpdatesUntil: '2031-12-30' } } }), 'support-shortened'],
    ['end support', event('amend', { facts: { support: { unsupported: true } } }), 'support-shortened'],
    ['turn the label over to another product', event('amend', { facts: { product: { ...fridge.product, model: 'other' } } }), 'identity-changed'],
    ['take a barcode away', event('amend', { facts: { product: { ...fridge.product, gtins: [] } } }), 'identity-changed'],
    ['cover a version twice', event('cover', { releases: [{ version: '2.4', date: '2026-11-24', change: 'bugfix' }] }), 'version-exists'],
    ['cover an older version by mistake', event('cover', { releases: [{ version: '2.2', date: '2026-11-24', change: 'bugfix', imageSha256: 'ab'.repeat(32) }] }), 'version-older'],
    ['cover nothing', event('cover', { releases: [] }), 'no-release'],
    ['suspend for a version that there is not', event('suspend', { affected: ['7.7'] }), 'version-unknown'],
    ['suspend with a clock that has run out', event('suspend', { cureBy: AT }), 'cure-date-past'],
    ['exclude no unit', event('exclude', { units: {} }), 'no-units'],
    ['renew before the window opens', event('renew', { outsideWindow: undefined }), 'renewal-too-early'],
    ['renew before the window opens, saying late', event('renew', { outsideWindow: 'late' }), 'renewal-too-early'],
    ['renew after the window closed', event('renew', { at: '2029-11-01T00:00:00Z', outsideWindow: 'early' }), 'renewal-too-late'],
    ['give a clock that still runs as the reason', event('withdraw', { reason: { code: 'cure-lapsed', text: { en: 'x' } } }), 'no-clock-ran-out'],
    ['decide an appeal that is not open', event('appeal', { outcome: 'upheld' }), 'no-appealable-decision'],
  ])('%s', (_name, input, expected) => {
    expect(refusal(inForce, input as EventInput)).toBe(expected);
    const { problem, hint } = sayRefusal(applyEvent(inForce, input as EventInput, scheme) as Parameters<typeof sayRefusal>[0]);
    expect(`${problem} ${hint}`).not.toMatch(/[{}]|undefined/);
  });

  test('extending support is allowed, and the same moment as the last event is not the past', () => {
    expect(refusal(inForce, event('amend', { at: '2026-11-23T09:00:00Z', facts: { support: { securityUpdatesUntil: '2032-12-31' } } }))).toBe('in-force');
  });
  test('an older version is covered when it is meant', () => {
    expect(refusal(inForce, event('cover', { backport: true, releases: [{ version: '2.2', date: '2026-11-24', change: 'bugfix', imageSha256: 'ab'.repeat(32) }] }))).toBe('in-force');
  });
  test('withdrawn by its own cure clock, a suspended label cannot be restored any more', () => {
    expect(refusal(labels.suspended, event('restore', { at: '2026-12-13T08:59:59Z' }))).toBe('in-force');
    expect(refusal(labels.suspended, event('restore', { at: '2026-12-13T09:00:00Z' }))).toBe('cure-clock-ran-out');
  });
  test('a suspension is lifted with evidence', () => {
    expect(refusal(labels.suspended, event('restore', { evidence: undefined }))).toBe('evidence-missing');
  });
  test('every refusal has a sentence that tells what to do', () => {
    for (const [code, [problem, hint]] of Object.entries(refusals)) expect([code, problem.length > 10, hint.length > 10]).toEqual([code, true, true]);
  });
});

describe('a label that a date has ended', () => {
  const after = (label: Statement | undefined, input: EventInput) => {
    const next = applyEvent(label, input, scheme);
    if ('refusal' in next) throw new Error(next.refusal);
    return next;
  };
  const stored = (next: ReturnType<typeof after>): Pick<Statement, 'validUntil' | 'credentialSubject'> =>
    ({ validUntil: next.validUntil, credentialSubject: { ...labels.lapsed!.credentialSubject, ...next.facts, state: next.state } });
  const lapsed = { kind: 'withdrawn', since: '2026-11-25T09:00:00Z', reason: 'cure-lapsed' };

  test('by its cure clock: the formal withdrawal confirms the day and does not move it', () => {
    const next = after(labels.lapsed, event('withdraw', { at: '2026-12-24T09:00:00Z', reason: { code: 'cure-lapsed', text: { en: 'x' } } }));
    expect(next.facts).toMatchObject({ withdrawal: { since: '2026-11-25T09:00:00Z', reason: 'cure-lapsed' } });
    expect(next.facts.suspension).toBeUndefined();
    expect(standingAt(stored(next), new Date('2027-01-01'))).toEqual(lapsed);
  });
  test.each(['appeal', 'surveil'] as const)('by its cure clock: %s changes neither day nor reason, and the withdrawal can still be recorded', (kind) => {
    const next = after(labels.lapsed, event(kind));
    expect(standingAt(stored(next), new Date('2027-01-01'))).toEqual(lapsed);
    expect(lifeState(stored(next), new Date(AT))).toBe('lapsed');
  });
  test('by its validity: facts are put right and nothing comes back', () => {
    for (const kind of ['amend', 'transfer', 'appeal', 'surveil', 'exclude'] as const) expect(standingAt(stored(after(labels.expired, event(kind))), new Date(AT)).kind).toBe('expired');
  });
});

describe('until when a label is valid', () => {
  const issued = (until: string, more: object = {}) => applyEvent(undefined, event('issue', { facts: { ...fridge, support: { securityUpdatesUntil: until } } }), { ...scheme, ...more });
  test('for the term of the scheme, or the promised updates where they end sooner and the scheme says so', () => {
    expect(issued('2031-12-31')).toMatchObject({ validUntil: '2028-11-25T09:00:00Z' });
    expect(issued('2027-06-30')).toMatchObject({ validUntil: '2027-07-01T00:00:00Z' });
    expect(issued('2027-06-30', { endsWithSupport: false })).toMatchObject({ validUntil: '2028-11-25T09:00:00Z' });
  });
  test('late is a renewal after the window closed and before the end, and never after it', () => {
    const late = (at: string) => applyEvent(labels['in-force'], event('renew', { at, outsideWindow: 'late' }), scheme);
    expect(late('2029-11-22T23:59:59Z')).toMatchObject({ state: 'in-force', validUntil: '2031-11-22T23:59:59Z' });
    expect(late('2029-11-23T00:00:00Z')).toMatchObject({ refusal: 'label-expired' });
  });
  test('a replaced standard leaves the term of the scheme, and never lengthens anything', () => {
    const replaced = (validUntil: string) => applyEvent(fixtureStatement({ label: 1, number: 1, event: {}, validUntil }), event('amend', { reason: { code: 'standard-replaced', text: { en: 'x' } } }), scheme);
    expect(replaced('2029-11-23T00:00:00Z')).toMatchObject({ state: 'in-force', validUntil: '2027-01-06T09:00:00Z' });
    expect(replaced('2026-12-01T00:00:00Z')).toMatchObject({ validUntil: '2026-12-01T00:00:00Z' });
  });
});
