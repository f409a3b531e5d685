import { describe, expect, it } from 'vitest';
import type { LabelFacts, LabelSubject } from '../../src/label/statement.ts';
import { appealTermsOf, workingDayAfter } from '../../src/scheme/appeal-terms.ts';
import { complaintAnswers, parseComplaints } from '../../src/scheme/complaints.ts';
import { sourceNamed } from '../exports/demonstration-sources.ts';
import { schemes } from './demonstration.ts';

const all = [...schemes.values()];
const subject: LabelSubject = sourceNamed('frostline').statement.credentialSubject;
const code = subject.label.code;
const list = (more = ''): string => `- id: C-1\n  received: 2026-12-01\n  label: ${code}\n  from: consumer\n  requirement: passwords\n  text: { en: It came with the password 1234. }\n${more}`;
const upheld = '  decision: { outcome: upheld, by: Board of appeal, on: 2026-12-08, reason: { en: Seen at two units. } }\n';

function answer(text: string, facts: LabelFacts = subject, asOf = '2026-12-10'): ReturnType<typeof complaintAnswers>[number] {
  return complaintAnswers(parseComplaints(text), new Map([[code, facts]]), all, new Date(`${asOf}T00:00:00Z`))[0]!;
}

describe('complaints', () => {
  it('are open until somebody signs them off, and overdue past the scheme\'s term', () => {
    expect(answer(list())).toMatchObject({ state: 'open', answerBy: '2026-12-15', faults: [] });
    expect(answer(list(), subject, '2026-12-16').faults).toEqual(['overdue']);
  });

  it('that were upheld must stand in the signed history', () => {
    expect(answer(list(upheld)).faults).toEqual(['not-in-history']);
    const recorded: LabelFacts = { ...subject, findings: [{ at: '2026-12-08T10:00:00Z', kind: 'complaint', result: 'does-not-conform', text: { en: 'x' } }] };
    expect(answer(list(upheld), recorded)).toMatchObject({ state: 'upheld', faults: [] });
  });

  it.each([
    [list().replace(code, '0000-0ZZZ'), ['unknown-label']],
    [list().replace('requirement: passwords', 'requirement: colour'), ['unknown-requirement']],
    [list(upheld.replace('2026-12-08', '2026-11-01').replace('upheld', 'rejected')), ['decided-before-received']],
  ])('are answered for what is wrong with them (%#)', (text, faults) => {
    expect(answer(text).faults).toEqual(faults);
  });

  it('may not share an id', () => {
    expect(complaintAnswers(parseComplaints(list() + list()), new Map([[code, subject]]), all, new Date('2026-12-02T00:00:00Z')).map((each) => each.faults)).toEqual([[], ['twice']]);
  });

  it.each(['- id: C-1\n', list('  name: Jane Doe\n'), '[', 'hello', list().replace('2026-12-01', 'yesterday')])('are refused where they are no list of complaints (%#)', (text) => {
    expect(() => parseComplaints(text)).toThrow();
  });

  it('may be none', () => {
    expect(parseComplaints('')).toEqual([]);
  });
});

describe('appeals', () => {
  const at = (kind: 'issue' | 'suspend' | 'appeal', moment: string, more: Partial<LabelSubject> = {}): LabelSubject => ({ ...subject, ...more, event: { ...subject.event, kind, at: moment } });
  const issued = at('issue', '2026-11-23T09:00:00Z');
  const suspended = at('suspend', '2026-12-01T09:00:00Z');
  const scheme = schemes.get('etsi-303645')!;
  const terms = (history: readonly LabelSubject[], asOf: string) => appealTermsOf(history, scheme, new Date(asOf));

  it('are possible only against what takes something away', () => {
    expect(terms([issued], '2026-12-02T00:00:00Z')).toBeUndefined();
    expect(terms([issued, suspended], '2026-12-02T00:00:00Z')).toMatchObject({ state: 'none', fileBy: '2027-01-30' });
    expect(terms([issued, suspended], '2027-01-31T00:00:00Z')).toMatchObject({ state: 'lapsed' });
  });

  it('are answered within ten working days, or overdue by themselves', () => {
    const open = at('appeal', '2026-12-04T09:00:00Z', { appeals: [{ openedAt: '2026-12-04T09:00:00Z', text: { en: 'x' } }] });
    expect(terms([issued, suspended, open], '2026-12-10T00:00:00Z')).toMatchObject({ state: 'open', answerBy: '2026-12-18', overdue: false });
    expect(terms([issued, suspended, open], '2026-12-19T00:00:00Z')).toMatchObject({ overdue: true });
    const decided = at('appeal', '2026-12-15T09:00:00Z', { appeals: [{ openedAt: '2026-12-04T09:00:00Z', decidedAt: '2026-12-15T09:00:00Z', outcome: 'upheld', text: { en: 'x' } }] });
    expect(terms([issued, suspended, open, decided], '2027-05-01T00:00:00Z')).toMatchObject({ state: 'upheld', overdue: false });
  });

  it('count no Saturdays and Sundays', () => {
    expect(workingDayAfter('2026-12-04', 1)).toBe('2026-12-07');
    expect(workingDayAfter('2026-12-05', 1)).toBe('2026-12-07');
    expect(workingDayAfter('2026-12-04', 0)).toBe('2026-12-04');
  });
});
