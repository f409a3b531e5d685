import { describe, expect, it } from 'vitest';
import type { LabelFacts } from '../../src/label/statement.ts';
import { consensusVerdict, standardsLandscape } from '../../src/scheme/consensus.ts';
import { crosswalk, overlap } from '../../src/scheme/crosswalk.ts';
import { diffSchemes, needsNewVersion, shortfalls } from '../../src/scheme/scheme-diff.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';
import { recognitionsOf, surveillanceOf } from '../../src/scheme/surveillance.ts';
import { sourceNamed, sources } from '../exports/demonstration-sources.ts';
import { schemes } from './demonstration.ts';

const etsi = schemes.get('etsi-303645')!;
const asOf = new Date('2026-12-01T00:00:00Z');
const factsNamed = (name: string): LabelFacts => sourceNamed(name).statement.credentialSubject;

describe('scheme diff', () => {
  const harder: Scheme = { ...etsi, version: '1.1', requirements: etsi.requirements.map((each) => ({ ...each, need: 'must' as const })) };

  it('finds nothing between a scheme and itself', () => {
    expect(diffSchemes(etsi, structuredClone(etsi))).toEqual([]);
  });

  it.each<[string, (scheme: Scheme) => Scheme]>([
    ['an update rule', (s) => ({ ...s, updateRule: { ...s.updateRule, feature: { coverage: 'covered', imageDigest: 'required' } } })],
    ['a tier', (s) => ({ ...s, categories: s.categories.map((each) => (each.id === 'fridge' ? { ...each, tier: 'raised' } : each)) })],
    ['a requirement', (s) => ({ ...s, requirements: s.requirements.slice(1) })],
    ['a method', (s) => ({ ...s, riskTiers: s.riskTiers.map((each) => ({ ...each, methods: ['testing' as const] })) })],
    ['a cure term', (s) => ({ ...s, cureDays: 10 })],
    ['a forbidden claim', (s) => ({ ...s, forbiddenClaims: [] })],
  ])('wants a new version where %s changes', (_, change) => {
    expect(needsNewVersion(etsi, change(etsi))).toBe(true);
    expect(needsNewVersion(etsi, { ...change(etsi), version: '2.0' })).toBe(false);
  });

  it('lets words be mended under the same version', () => {
    const mended = { ...etsi, name: { ...etsi.name, en: 'Tested against EN 303 645' }, requirements: etsi.requirements.map((each) => ({ ...each, title: { en: 'x' } })), forbiddenClaims: etsi.forbiddenClaims.map((each) => ({ ...each, instead: { en: 'y' } })) };
    expect(diffSchemes(etsi, mended).length).toBeGreaterThan(0);
    expect(needsNewVersion(etsi, mended)).toBe(false);
  });

  it('says which labels would fall short, and of what', () => {
    const labels = sources.map((source) => ({ number: source.statement.credentialSubject.label.number, code: source.statement.credentialSubject.label.code, facts: source.statement.credentialSubject }));
    expect(shortfalls(labels, etsi, asOf)).toEqual([]);
    const short = shortfalls(labels, harder, asOf);
    expect(short.map(({ findings }) => findings.map((each) => each.args['requirement']))).toEqual([['telemetry'], ['software-integrity']]);
  });
});

describe('surveillance', () => {
  it('is due by the tier\'s interval, and overdue by itself', () => {
    const facts = factsNamed('verrou');
    expect(surveillanceOf(facts, etsi, asOf)).toMatchObject({ everyMonths: 12, last: '2026-11-10', dueBy: '2027-11-10', overdue: false });
    expect(surveillanceOf(facts, etsi, new Date('2027-11-12T00:00:00Z')).overdue).toBe(true);
  });

  it('begins again with a finding, not with a complaint', () => {
    const found = (kind: 'audit' | 'complaint', result: 'conforms' | 'open'): LabelFacts => ({ ...factsNamed('verrou'), findings: [{ at: '2027-06-01T00:00:00Z', kind, result, text: { en: 'x' } }] });
    expect(surveillanceOf(found('audit', 'conforms'), etsi, asOf).dueBy).toBe('2028-06-01');
    expect(surveillanceOf(found('complaint', 'conforms'), etsi, asOf).dueBy).toBe('2027-11-10');
    expect(surveillanceOf(found('audit', 'open'), etsi, asOf)).toMatchObject({ dueBy: '2027-11-10', open: [{ kind: 'audit' }] });
  });

  it('is never due where the tier asks for none', () => {
    expect(surveillanceOf(factsNamed('lavaro'), schemes.get('baseline-declaration')!, new Date('2099-01-01T00:00:00Z'))).toMatchObject({ everyMonths: 0, overdue: false });
  });
});

describe('recognition', () => {
  const { statement } = sourceNamed('verrou');
  it('lapses with the agreement or with the label, whichever is sooner', () => {
    expect(recognitionsOf(statement, asOf)).toEqual([{ scheme: 'four-level', until: '2028-06-30', holds: true }]);
    expect(recognitionsOf({ ...statement, validUntil: '2027-01-31T00:00:00Z' }, asOf)).toEqual([{ scheme: 'four-level', until: '2027-01-31', holds: true }]);
    expect(recognitionsOf({ ...statement, validUntil: '2026-11-30T00:00:00Z' }, asOf)[0]?.holds).toBe(false);
    expect(recognitionsOf({ ...statement, credentialSubject: { ...statement.credentialSubject, state: 'withdrawn' } }, asOf)[0]?.holds).toBe(false);
  });

  const holdsAt = (moment: string, validUntil: string): boolean => recognitionsOf({ ...statement, validUntil }, new Date(moment))[0]!.holds;
  it.each([
    ['the agreement', '2028-06-30T23:59:59Z', '2030-01-01T00:00:00Z'],
    ['the label', '2027-01-31T12:00:00Z', '2027-01-31T12:00:00Z'],
  ])('holds to the last second of %s, and not one longer', (_, last, validUntil) => {
    const at = (seconds: number): string => new Date(Date.parse(last) + seconds * 1000).toISOString();
    expect([at(-1), at(0), at(1)].map((moment) => holdsAt(moment, validUntil))).toEqual([true, true, false]);
  });
});

describe('standards', () => {
  it('are laid side by side by what they ask for', () => {
    const passwords = crosswalk([...schemes.values()]).find((row) => row.capability === 'no-universal-passwords')!;
    expect(passwords.asked.map((each) => each.scheme)).toEqual(expect.arrayContaining(['etsi-303645', 'psti', 'four-level', 'federal-procurement']));
    expect(passwords.sentence['de']).toContain('Passwort');
  });

  it('show a holder of one what is left to show for another', () => {
    const { shared, toShow } = overlap(etsi, schemes.get('psti')!);
    expect(shared).toEqual(['passwords', 'security-reports']);
    expect(toShow).toEqual(['support-period']);
  });

  it('came from a voluntary consensus process only where all five attributes are met', () => {
    const yes = { openness: 'yes', balance: 'yes', dueProcess: 'yes', appeals: 'yes', consensus: 'yes' } as const;
    expect(consensusVerdict(yes)).toBe('voluntary-consensus');
    expect(consensusVerdict({ ...yes, balance: 'unknown' })).toBe('unknown');
    expect(consensusVerdict({ ...yes, balance: 'unknown', appeals: 'no' })).toBe('other');
    expect(Object.fromEntries([...schemes.values()].map((each) => [each.id, consensusVerdict(each.consensus)]))).toMatchObject({ 'etsi-303645': 'voluntary-consensus', 'psti': 'other', 'digital-standard': 'other' });
  });

  it('are counted by area, with the labels that stand on them', () => {
    const landscape = standardsLandscape([...schemes.values()], sources.map((source) => source.statement.credentialSubject));
    const identity = landscape.get('identity-and-access')!;
    expect(identity.find((each) => each.designation === 'ETSI EN 303 645')).toMatchObject({ labels: 7, consensus: 'voluntary-consensus' });
    expect(landscape.get('incident-management')!.find((each) => each.designation === 'ISO/IEC 29147')).toMatchObject({ labels: 1 });
  });
});
