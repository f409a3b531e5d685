import type { EventWords } from '../event-words.ts';

export const events: EventWords = {
  issued: 'Emessa dopo la verifica della bozza secondo le regole.',
  covered: 'La versione {versions} è stata verificata ed è coperta.',
  notCovered: 'La versione {versions} è stata verificata e non è coperta.',
  version: 'Versione {versions}: {change}.',
  changes: {
    'first': 'prima versione',
    'security-fix': 'chiude falle di sicurezza; ciò che dice l’etichetta non cambia',
    'bugfix': 'corregge difetti; ciò che dice l’etichetta non cambia',
    'feature': 'porta nuove funzioni',
    'substantial': 'cambia lo scopo del prodotto o i suoi rischi',
  },
  lapsed: 'Il termine per risolvere il problema è finito il {date}, e nulla ha mostrato che lo fosse.',
  suspend: 'Degli aggressori usano una falla della versione {versions} ({holes}), e non è ancora coperto alcun aggiornamento che la chiuda.',
  amend: 'Ciò che si sa delle falle di questo prodotto è stato aggiornato: {holes}.',
  surveil: 'Si sta esaminando se questo prodotto è toccato da {holes}.',
};
