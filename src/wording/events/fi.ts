import type { EventWords } from '../event-words.ts';

export const events: EventWords = {
  issued: 'Myönnetty, kun luonnos oli tarkistettu sääntöjä vasten.',
  covered: 'Versio {versions} tarkistettiin, ja merkintä kattaa sen.',
  notCovered: 'Versio {versions} tarkistettiin, eikä merkintä kata sitä.',
  version: 'Versio {versions}: {change}.',
  changes: {
    'first': 'ensimmäinen versio',
    'security-fix': 'sulkee tietoturva-aukkoja; merkinnän sisältö ei muutu',
    'bugfix': 'korjaa vikoja; merkinnän sisältö ei muutu',
    'feature': 'tuo uusia toimintoja',
    'substantial': 'muuttaa tuotteen tarkoitusta tai riskejä',
  },
  lapsed: 'Ongelman korjaamisen määräaika päättyi {date}, eikä mikään osoittanut sitä korjatuksi.',
  suspend: 'Hyökkääjät käyttävät version {versions} aukkoa ({holes}), eikä merkintä vielä kata päivitystä, joka sulkee sen.',
  amend: 'Tieto tämän tuotteen aukoista päivitettiin: {holes}.',
  surveil: 'Selvitetään, koskeeko tätä tuotetta {holes}.',
};
