import type { ChangeKind, LanguageMap } from '../label/draft.ts';
import type { EventContent } from '../label/events.ts';
import type { ReasonCode } from '../label/statement.ts';

/** What goes without saying when releases are covered: the reason's code and its words, where the command gives none. */
export function coverText({ releases }: Extract<EventContent, { kind: 'cover' }>): readonly [ReasonCode, LanguageMap] {
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
