import type { PaperWords } from './paper-words.ts';

export const pl: PaperWords = {
  specimen: 'WZÓR',
  foot: 'Sporządzono {day} na podstawie podpisanego oświadczenia {statement} etykiety {code} ({label}). Czy etykieta nadal obowiązuje: {address}',
  none: 'brak',
  product: {
    heading: 'Produkt', name: 'Produkt', model: 'Typ lub model', gtin: 'Kod kreskowy (GTIN)', units: 'Partia, numer seryjny lub wersja',
    lots: 'partie {list}', serials: 'numery seryjne {list}', range: 'od {from} do {to}', hardware: 'sprzęt {list}', software: 'oprogramowanie {list}',
  },
  maker: { heading: 'Kto go wytwarza', manufacturer: 'Producent', representative: 'Upoważniony przedstawiciel', importer: 'Importer' },
  support: { until: 'do {until}', since: '(od {starts})', unsupported: 'Produkt wprowadza się do obrotu bez aktualizacji zabezpieczeń.', available: 'wydane aktualizacje pozostają dostępne do {until}' },
  sign: { heading: 'Podpisano w imieniu: {party}', place: 'Miejsce i data wydania', name: 'Imię i nazwisko', role: 'Stanowisko', signature: 'Podpis', openPlace: 'Miejsce wydania', openName: 'Imię i nazwisko osoby podpisującej', openRole: 'Stanowisko osoby podpisującej' },
  cra: {
    title: 'Informacje i instrukcje dla użytkownika', rule: 'Rozporządzenie (UE) 2024/2847 (akt o cyberodporności), załącznik II',
    maker: 'Producent i kontakt', manufacturer: '1 Producent', contact: '2 Gdzie zgłaszać podatności, i polityka ujawniania', product: '3 Produkt',
    purposeHeading: 'Przeznaczenie i ryzyko', purpose: '4 Przeznaczenie, zasadnicze funkcje i właściwości bezpieczeństwa', risks: '5 Okoliczności, które mogą prowadzić do istotnego ryzyka',
    conformity: 'Zgodność i wsparcie', declaration: '6 Deklaracja zgodności UE', support: '7 Wsparcie w zakresie bezpieczeństwa i koniec okresu wsparcia',
    instructions: '8 Instrukcje', setup: '(a) Bezpieczne uruchomienie i używanie', changes: '(b) Jak zmiany mogą wpływać na bezpieczeństwo danych', updates: '(c) Jak instalować aktualizacje zabezpieczeń', retire: '(d) Bezpieczne wycofanie z użycia i usunięcie danych',
    turnOff: '(e) Jak wyłączyć automatyczne aktualizacje', cannotTurnOff: 'nie można ich wyłączyć', notAutomatic: 'aktualizacje nie instalują się automatycznie', integration: '(f) Dla tych, którzy wbudowują go we własny produkt', noIntegration: 'nieprzeznaczony do wbudowania',
    components: 'Składniki', sbom: '9 Wykaz składników oprogramowania', sbomKept: 'prowadzi go producent; nie jest publiczny',
  },
  doc: {
    title: 'Deklaracja zgodności UE', rule: 'Rozporządzenie (UE) 2024/2847 (akt o cyberodporności), załącznik V', name: '1 Nazwa i typ', provider: 'Dostawca', manufacturer: '2 Producent',
    responsibility: '3 Odpowiedzialność', sole: 'Niniejsza deklaracja zgodności zostaje wydana na wyłączną odpowiedzialność: {party}.', conformity: 'Zgodność', object: '4 Przedmiot deklaracji', objectIs: '{product}, model {model}, z oprogramowaniem {versions}',
    legislation: '5 Prawodawstwo Unii', act: 'Rozporządzenie Parlamentu Europejskiego i Rady (UE) 2024/2847', standards: '6 Normy i specyfikacje', notifiedBody: '7 Jednostka notyfikowana', body: 'nr {number}', certificate: 'certyfikat {number}', notInvolved: 'nie uczestniczyła',
    additional: '8 Informacje dodatkowe', productClass: 'klasa produktu: {class}', says: 'Opisany powyżej przedmiot deklaracji jest zgodny z wymienionym powyżej prawodawstwem Unii.',
  },
};
