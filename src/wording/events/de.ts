import type { EventWords } from '../event-words.ts';

export const events: EventWords = {
  issued: 'Ausgestellt, nachdem der Antrag gegen das Programm geprüft wurde.',
  covered: 'Version {versions} wurde geprüft und ist abgedeckt.',
  notCovered: 'Version {versions} wurde geprüft und ist nicht abgedeckt.',
  version: 'Version {versions}: {change}.',
  changes: {
    'first': 'erste Version',
    'security-fix': 'schließt Sicherheitslücken; die Aussagen des Labels sind unverändert',
    'bugfix': 'behebt Fehler; die Aussagen des Labels sind unverändert',
    'feature': 'bringt neue Funktionen',
    'substantial': 'ändert den Zweck des Produkts oder seine Risiken',
  },
  lapsed: 'Die Frist zur Behebung des Problems endete am {date}, und nichts hat gezeigt, dass es behoben ist.',
  suspend: 'Angreifer nutzen eine Lücke in Version {versions} ({holes}), und noch ist keine Aktualisierung abgedeckt, die sie schließt.',
  amend: 'Was über Lücken in diesem Produkt bekannt ist, wurde auf den neuesten Stand gebracht: {holes}.',
  surveil: 'Es wird untersucht, ob dieses Produkt von {holes} betroffen ist.',
};
