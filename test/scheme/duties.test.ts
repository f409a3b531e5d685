import { describe, expect, it } from 'vitest';
import type { LabelSubject, Statement } from '../../src/label/statement.ts';
import { dutiesOf } from '../../src/scheme/duties.ts';
import { sourceNamed } from '../exports/demonstration-sources.ts';
import { schemes } from './demonstration.ts';

const scheme = schemes.get('etsi-303645')!;
const { statement } = sourceNamed('verrou');
const changed = (changes: Partial<LabelSubject>, kind: LabelSubject['event']['kind'] = 'amend', at = '2026-12-01T09:00:00Z'): Statement =>
  ({ ...statement, credentialSubject: { ...statement.credentialSubject, ...changes, event: { ...statement.credentialSubject.event, kind, at } } });
const owed = (history: readonly Statement[], asOf: string): string[] => dutiesOf(history, scheme, new Date(`${asOf}T12:00:00Z`)).map(({ kind, by, overdue }) => `${by} ${kind}${overdue ? ' overdue' : ''}`);

describe('duties', () => {
  it('of a label in force: a look, a renewal before the window closes, a recognition that ends', () => {
    expect(owed([statement], '2026-12-01')).toEqual(['2027-11-10 surveillance', '2028-06-30 recognition', '2028-10-12 renewal']);
  });

  it('become overdue by themselves, the day after', () => {
    expect(owed([statement], '2027-11-10')[0]).toBe('2027-11-10 surveillance');
    expect(owed([statement], '2027-11-11')[0]).toBe('2027-11-10 surveillance overdue');
  });

  it('count the cure clock, provisional versions and open appeals', () => {
    const [release] = statement.credentialSubject.releases;
    const suspended = changed({ state: 'suspended', suspension: { since: '2026-12-01T09:00:00Z', cureBy: '2026-12-21T09:00:00Z' }, releases: [{ ...release!, coverage: 'provisional', reviewBy: '2026-12-31T09:00:00Z' }] }, 'suspend');
    const appealed = { ...suspended, credentialSubject: { ...suspended.credentialSubject, appeals: [{ openedAt: '2026-12-02T09:00:00Z', text: { en: 'x' } }] } };
    expect(owed([statement, suspended, appealed], '2026-12-03').slice(0, 3)).toEqual(['2026-12-16 appeal', '2026-12-21 cure', '2026-12-31 review']);
  });

  it('once the cure clock ran out: to record the withdrawal, and nothing else', () => {
    const suspended = changed({ state: 'suspended', suspension: { since: '2026-12-01T09:00:00Z', cureBy: '2026-12-21T09:00:00Z' } }, 'suspend');
    expect(owed([statement, suspended], '2026-12-20')).toContain('2026-12-21 cure');
    expect(owed([statement, suspended], '2026-12-21')).toEqual(['2026-12-21 withdrawal']);
    expect(owed([statement, suspended], '2026-12-22')).toEqual(['2026-12-21 withdrawal overdue']);
  });

  it('of a withdrawn label are only the answer to its appeal', () => {
    const withdrawn = changed({ state: 'withdrawn', appeals: [{ openedAt: '2026-12-02T09:00:00Z', text: { en: 'x' } }] }, 'withdraw');
    expect(owed([statement, withdrawn], '2026-12-03')).toEqual(['2026-12-16 appeal']);
    expect(owed([statement, changed({ state: 'withdrawn' }, 'withdraw')], '2026-12-03')).toEqual([]);
  });

  it('end with the label', () => {
    expect(owed([statement], '2028-11-24')).toEqual([]);
    expect(dutiesOf([], scheme, new Date())).toEqual([]);
  });
});
