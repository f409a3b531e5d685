import type { ChangeKind, LanguageMap } from '../label/draft.ts';
import type { EventContent } from '../label/events.ts';
import { lifeState } from '../label/apply-event.ts';
import type { LabelSubject, ReasonCode, Statement } from '../label/statement.ts';
import { sayDate } from './say-date.ts';

type UsualReason = readonly [code: ReasonCode | undefined, text: LanguageMap | undefined];

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

const lapsedReason = (cureBy: string): UsualReason => ['cure-lapsed', {
  en: `The time to put the problem right ended on ${sayDate(cureBy, 'en')}, and nothing showed that it was.`,
  de: `Die Frist zur Behebung des Problems endete am ${sayDate(cureBy, 'de')}, und nichts hat gezeigt, dass es behoben ist.`,
}];

function coverReason({ releases }: Extract<EventContent, { kind: 'cover' }>): UsualReason {
  const versions = releases.map(({ version }) => version).join(', ');
  const first = releases[0];
  if (first?.assessed) {
    return first.assessed === 'covered'
      ? ['evidence-accepted', { en: `Version ${versions} was checked and is covered.`, de: `Version ${versions} wurde geprüft und ist abgedeckt.` }]
      : ['requirement-failed', { en: `Version ${versions} was checked and is not covered.`, de: `Version ${versions} wurde geprüft und ist nicht abgedeckt.` }];
  }
  const change = first?.change ?? 'bugfix';
  return [change === 'substantial' ? 'substantial-change' : change === 'first' ? 'first-issue' : change, { en: `Version ${versions}: ${changes[change][0]}.`, de: `Version ${versions}: ${changes[change][1]}.` }];
}

const changes: Readonly<Record<ChangeKind, readonly [en: string, de: string]>> = {
  'first': ['first release', 'erste Version'],
  'security-fix': ['closes security holes; what the label says is unchanged', 'schließt Sicherheitslücken; die Aussagen des Labels sind unverändert'],
  'bugfix': ['mends faults; what the label says is unchanged', 'behebt Fehler; die Aussagen des Labels sind unverändert'],
  'feature': ['brings new functions', 'bringt neue Funktionen'],
  'substantial': ['changes the product’s purpose or its risks', 'ändert den Zweck des Produkts oder seine Risiken'],
};
