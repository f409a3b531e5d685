import type { RulesWording } from './rules-wording.ts';

export const rules: RulesWording = {
  risk: {
    title: 'Jak surowo, zależnie od ryzyka', intro: 'Rodzaj produktu decyduje o klasie ryzyka. To, co produkt potrafi, może ją podnieść, a nic jej nie obniża. Jeśli poziom jest surowszy, liczy się poziom.',
    tier: 'Klasa ryzyka', who: 'Kto musi to powiedzieć', methods: 'Jak to ustalono', by: 'Kto może sprawdzać', surveillance: 'Sprawdzane ponownie', every: 'co {months} mies.', never: 'tylko gdy coś się stanie',
    kinds: 'Rodzaje produktów', accreditation: 'akredytacja według {to}', raises: 'Co ją podnosi', raisedTo: 'do „{tier}”',
    attestations: { declaration: 'Deklaruje to producent', certification: 'Certyfikuje to niezależna jednostka' },
    assessors: { maker: 'producent', purchaser: 'nabywca', laboratory: 'laboratorium' },
    methodNames: { 'testing': 'badanie', 'inspection': 'inspekcja', 'audit': 'audyt', 'document-review': 'lektura dokumentów' },
  },
  levels: { title: 'Czego wymaga każdy poziom', requirement: 'Wymaganie', asked: 'wymagane', notAsked: 'niewymagane' },
  updates: {
    title: 'Co aktualizacja robi z etykietą', change: 'Nowa wersja to', answer: 'Etykieta', image: 'Skrót oprogramowania',
    changes: { 'first': 'pierwsza wersja', 'security-fix': 'poprawka bezpieczeństwa', 'bugfix': 'poprawka błędu', 'feature': 'nowa funkcja', 'substantial': 'istotna zmiana' },
    coverages: { 'covered': 'obejmuje ją od razu', 'provisional': 'obejmuje ją na czas sprawdzania, w dniach: {days}', 'not-covered': 'nie obejmuje jej, dopóki nie zostanie oceniona' },
    digest: { required: 'trzeba podać', optional: 'można podać' },
  },
  consensus: {
    title: 'Jak powstały te zasady', intro: 'Dobrowolny proces konsensusu ma pięć cech (OMB Circular A-119). Jedno „nie” przesądza, a „nie wiadomo” to nie „tak”.',
    verdicts: { 'voluntary-consensus': 'Z dobrowolnego procesu konsensusu', 'other': 'Nie z dobrowolnego procesu konsensusu', 'unknown': 'Nie wiadomo, czy z dobrowolnego procesu konsensusu' },
    short: { 'voluntary-consensus': 'Konsensus', 'other': 'Bez konsensusu', 'unknown': 'Nie wiadomo' },
    attributes: { openness: 'Otwarty dla wszystkich', balance: 'Zrównoważony', dueProcess: 'Rzetelna procedura', appeals: 'Odwołania', consensus: 'Konsensus' },
    answers: { yes: 'tak', no: 'nie', unknown: 'nie wiadomo' },
  },
  standards: 'Normy, na których się to opiera',
  recognises: { title: 'Co uznaje od innych', intro: 'Etykieta według jednej z tych zasad liczy się także tutaj, dopóki obie obowiązują.' },
  appeal: { title: 'Odwołania', text: 'Od odmowy można się odwołać. Termin w dniach: {file}. Odpowiedź w dniach roboczych: {answer}. Odpowiada: {body}.' },
  landscape: {
    title: 'Normy, na których opierają się etykiety', intro: 'Na jakich normach opierają się etykiety i zasady tego rejestru, co mają wspólnego różne zasady i jak powstały.',
    byArea: 'Normy według obszarów', byAreaIntro: 'Główne obszary norm cyberbezpieczeństwa produktów podłączonych do sieci, tak jak nazywa je NISTIR 8200. Przy każdej normie: czy pochodzi z dobrowolnego procesu konsensusu.',
    labels: 'Etykiety, które się na niej opierają: {count}', oneLabel: 'Opiera się na niej 1 etykieta', noLabel: 'Wymienione w zasadach, tu jeszcze bez etykiety', namedBy: 'Wymieniają ją', none: 'Tu nie używa się żadnej normy',
    areas: {
      'cryptographic-techniques': 'Techniki kryptograficzne', 'incident-management': 'Obsługa incydentów', 'hardware-assurance': 'Wiarygodność sprzętu', 'identity-and-access': 'Tożsamość i dostęp', 'information-security-management': 'Systemy zarządzania bezpieczeństwem informacji',
      'it-system-evaluation': 'Ocena systemów informatycznych', 'network-security': 'Bezpieczeństwo sieci', 'automation-and-continuous-monitoring': 'Automatyzacja i ciągłe monitorowanie', 'software-assurance': 'Wiarygodność oprogramowania', 'supply-chain': 'Ryzyko w łańcuchu dostaw',
      'system-security-engineering': 'Inżynieria bezpieczeństwa systemów', 'physical-security': 'Ochrona fizyczna', 'none': 'Bez obszaru',
    },
  },
  crosswalk: {
    title: 'Co mają wspólnego różne zasady', intro: 'Jeden wiersz na każdą rzecz, którą produkt potrafi. Pełny kwadrat: musi. Pusty kwadrat: powinien. Otwórz wiersz, aby zobaczyć punkty norm.',
    capability: 'Produkt', must: 'musi', should: 'powinien', not: 'niewymagane',
  },
};
