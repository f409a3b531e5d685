import type { LanguageMap } from '../label/draft.ts';
import type { EventContent } from '../label/events.ts';
import { lifeState } from '../label/apply-event.ts';
import type { LabelSubject, ReasonCode, Statement } from '../label/statement.ts';
import { inAllLanguages } from './event-words.ts';
import { sayDate } from './say-date.ts';

type UsualReason = readonly [code: ReasonCode | undefined, text: LanguageMap | undefined];

/** What goes without saying when a label is issued. */
export const issueText = (): LanguageMap => inAllLanguages(({ issued }) => issued);

/** What goes without saying of an event: the code of its reason, and its words, where the command gives none. */
export function usualReason(content: EventContent, newest: Pick<Statement, 'validUntil' | 'credentialSubject'>, at: Date): UsualReason {
  switch (content.kind) {
    case 'cover': return coverReason(content);
    case 'restore': return ['evidence-accepted', undefined];
    case 'amend': return ['correction', undefined];
    case 'renew': return ['renewal', undefined];
    case 'transfer': return ['new-owner', undefined];
    case 'appeal': return [appealCode(content.outcome, newest.credentialSubject), undefined];
    case 'surveil': return ['surveillance-finding', undefined];
    case 'exclude': return ['recall', undefined];
    case 'withdraw': return lifeState(newest, at) === 'lapsed' ? lapsedReason(newest.credentialSubject.suspension?.cureBy ?? '') : [undefined, undefined];
    case 'issue': case 'suspend': return [undefined, undefined];
  }
}

/** An appeal is the maker's wish; a rejected one leaves the reason of the decision as it was. */
function appealCode(outcome: 'upheld' | 'rejected' | undefined, { suspension, withdrawal, excludedUnits }: LabelSubject): ReasonCode {
  if (outcome === undefined) return 'at-makers-request';
  return outcome === 'upheld' ? 'complaint-upheld' : withdrawal?.reason ?? suspension?.reason ?? excludedUnits?.at(-1)?.reason ?? 'requirement-failed';
}

const lapsedReason = (cureBy: string): UsualReason => ['cure-lapsed', inAllLanguages(({ lapsed }) => lapsed, (_, language) => ({ date: sayDate(cureBy, language) }))];

function coverReason({ releases }: Extract<EventContent, { kind: 'cover' }>): UsualReason {
  const versions = releases.map(({ version }) => version).join(', ');
  const first = releases[0];
  if (first?.assessed === 'covered') return ['evidence-accepted', inAllLanguages(({ covered }) => covered, () => ({ versions }))];
  if (first?.assessed) return ['requirement-failed', inAllLanguages(({ notCovered }) => notCovered, () => ({ versions }))];
  // Several releases may have changed different things: each kind is said once, what matters most first.
  const kinds = gravest.filter((kind) => releases.some(({ change }) => change === kind));
  const said = kinds.map((kind) => inAllLanguages(({ version }) => version, ({ changes }) => ({ versions: releases.filter(({ change }) => change === kind).map(({ version }) => version).join(', '), change: changes[kind] })));
  const code = kinds[0] ?? 'bugfix';
  return [code === 'substantial' ? 'substantial-change' : code === 'first' ? 'first-issue' : code, joined(said)];
}

const gravest = ['security-fix', 'substantial', 'feature', 'bugfix', 'first'] as const;

/** Several sentences, one after the other in each language. */
const joined = (maps: readonly LanguageMap[]): LanguageMap =>
  Object.fromEntries(Object.keys(maps[0] ?? {}).map((language) => [language, maps.map((map) => map[language]).join(' ')]));
