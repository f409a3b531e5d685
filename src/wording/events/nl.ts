import type { EventWords } from '../event-words.ts';

export const events: EventWords = {
  issued: 'Uitgegeven nadat het concept aan de regels was getoetst.',
  covered: 'Versie {versions} is gecontroleerd en valt eronder.',
  notCovered: 'Versie {versions} is gecontroleerd en valt er niet onder.',
  version: 'Versie {versions}: {change}.',
  changes: {
    'first': 'eerste versie',
    'security-fix': 'sluit beveiligingslekken; wat het label zegt, blijft gelijk',
    'bugfix': 'herstelt fouten; wat het label zegt, blijft gelijk',
    'feature': 'brengt nieuwe functies',
    'substantial': 'verandert het doel van het product of de risico’s',
  },
  lapsed: 'De termijn om het probleem te verhelpen eindigde op {date}, en niets liet zien dat het verholpen was.',
  suspend: 'Aanvallers gebruiken een lek in versie {versions} ({holes}), en nog geen update die het sluit, valt onder het label.',
  amend: 'Wat bekend is over lekken in dit product, is bijgewerkt: {holes}.',
  surveil: 'Er wordt onderzocht of dit product is geraakt door {holes}.',
};
