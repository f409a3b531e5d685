import type { EventWords } from '../event-words.ts';

export const events: EventWords = {
  issued: 'Wydano po sprawdzeniu projektu według zasad.',
  covered: 'Wersję {versions} sprawdzono; etykieta ją obejmuje.',
  notCovered: 'Wersję {versions} sprawdzono; etykieta jej nie obejmuje.',
  version: 'Wersja {versions}: {change}.',
  changes: {
    'first': 'pierwsza wersja',
    'security-fix': 'zamyka luki w zabezpieczeniach; treść etykiety bez zmian',
    'bugfix': 'usuwa błędy; treść etykiety bez zmian',
    'feature': 'wprowadza nowe funkcje',
    'substantial': 'zmienia przeznaczenie produktu lub jego ryzyko',
  },
  lapsed: 'Termin usunięcia problemu minął {date} i nic nie pokazało, że został usunięty.',
  suspend: 'Napastnicy wykorzystują lukę w wersji {versions} ({holes}), a etykieta nie obejmuje jeszcze aktualizacji, która ją zamyka.',
  amend: 'Uaktualniono wiedzę o lukach w tym produkcie: {holes}.',
  surveil: 'Trwa badanie, czy tego produktu dotyczy {holes}.',
};
