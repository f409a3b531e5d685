import { describe, expect, test } from 'vitest';
import { listedOf } from '../../src/label/listed-statement.ts';
import type { Statement } from '../../src/label/statement.ts';
import { noTrail, type Trail, trailAfter, trailOf, withTrail } from '../../src/label/trail.ts';
import { type FixtureStatement, fixtureStatement } from '../fixtures/fixture-statement.ts';

const suspension = { since: '2026-11-02T09:00:00Z', cureBy: '2026-11-22T09:00:00Z' } as const;
const said = (number: number, kind: 'issue' | 'cover' | 'suspend' | 'restore' | 'amend' | 'renew' | 'exclude', at: string, more: Partial<FixtureStatement> = {}): Statement =>
  fixtureStatement({ label: 1, number, event: { kind, at, reason: { code: 'evidence-accepted', text: { en: 'x' } } }, ...more });
const issued = said(1, 'issue', '2026-11-01T09:00:00Z');

function trailOfAll(...statements: readonly Statement[]): Trail {
  let trail = noTrail;
  for (const [i, statement] of statements.entries()) trail = trailAfter(trail, statements[i - 1], statement);
  return trail;
}

describe('that a label holds again is known', () => {
  test('after a suspension, also when a later release hides it, and the last time counts', () => {
    const suspended = said(2, 'suspend', '2026-11-02T09:00:00Z', { state: 'suspended', facts: { suspension } });
    const history = [issued, suspended, said(5, 'restore', '2026-11-03T09:00:00Z'), said(8, 'cover', '2026-11-04T09:00:00Z')];
    expect(trailOfAll(issued, suspended)).toEqual({ exclusions: [] });
    expect(trailOfAll(...history)).toEqual({ restored: { statement: 5, since: '2026-11-03T09:00:00Z', reason: 'evidence-accepted' }, exclusions: [] });
    const again = [said(9, 'suspend', '2026-11-05T09:00:00Z', { state: 'suspended', facts: { suspension } }), said(11, 'restore', '2026-11-06T09:00:00Z')];
    expect(trailOfAll(...history, ...again).restored?.statement).toBe(11);
  });

  test('after a restoration that was recorded when the cure clock had run out already', () => {
    const suspended = said(2, 'suspend', '2026-11-02T09:00:00Z', { state: 'suspended', facts: { suspension } });
    expect(trailOfAll(issued, suspended, said(3, 'restore', '2026-11-22T08:59:59Z')).restored?.statement).toBe(3);
  });

  test('after support that had ended was extended', () => {
    const old = said(1, 'issue', '2026-01-01T09:00:00Z', { facts: { support: { starts: '2020-01-01', securityUpdatesUntil: '2026-06-30' } } });
    const extended = said(2, 'amend', '2026-11-02T09:00:00Z', { facts: { support: { starts: '2020-01-01', securityUpdatesUntil: '2028-06-30' } } });
    expect(trailOfAll(old, extended).restored).toMatchObject({ statement: 2 });
    const still = said(2, 'amend', '2026-11-02T09:00:00Z', { facts: { support: { starts: '2020-01-01', securityUpdatesUntil: '2026-10-31' } } });
    expect(trailOfAll(old, still), 'it ended later, and has ended').toEqual({ exclusions: [] });
  });

  test('of a renewal so late that somebody may have been told that the label had ended, and of no other', () => {
    const ending = said(1, 'issue', '2025-11-01T09:00:00Z', { validUntil: '2026-11-01T09:00:00Z' });
    expect(trailOfAll(ending, said(2, 'renew', '2026-10-31T09:00:00Z')).restored?.statement, 'recorded a day before, or days later with this date').toBe(2);
    expect(trailOfAll(ending, said(2, 'renew', '2026-10-01T09:00:00Z'))).toEqual({ exclusions: [] });
    expect(trailOfAll(ending, said(2, 'cover', '2026-10-31T09:00:00Z', { validUntil: '2026-11-01T09:00:00Z' })), 'a release lengthens nothing').toEqual({ exclusions: [] });
  });
});

test('each exclusion is known by its statement, whatever follows, and goes on from what a fold kept', () => {
  const one = [{ lots: ['1'], since: '2026-11-02T09:00:00Z', reason: 'recall' as const, text: { en: 'x' } }];
  const both = [...one, { serials: [{ from: '1', to: '9' }], since: '2026-11-03T09:00:00Z', reason: 'recall' as const, text: { en: 'x' } }];
  const history = [issued, said(2, 'exclude', '2026-11-02T09:00:00Z', { facts: { excludedUnits: one } }), said(4, 'exclude', '2026-11-03T09:00:00Z', { facts: { excludedUnits: both } }), said(7, 'cover', '2026-11-04T09:00:00Z', { facts: { excludedUnits: both } })];
  const trail = trailOfAll(...history);
  expect(trail).toEqual({ exclusions: [2, 4] });
  const listed = withTrail(listedOf(history.at(-1)!), trail);
  expect(listed.credentialSubject.excludedUnits?.map(({ statement }) => statement)).toEqual([2, 4]);
  expect(trailOf(listed)).toEqual(trail);
});
