import type { PaperWords } from './paper-words.ts';

export const de: PaperWords = {
  specimen: 'MUSTER',
  foot: 'Erstellt am {day} aus der signierten Erklärung {statement} des Labels {code} ({label}). Ob das Label noch gilt: {address}',
  none: 'keine',
  product: {
    heading: 'Produkt', name: 'Produkt', model: 'Typ oder Modell', gtin: 'Strichcode (GTIN)', units: 'Charge, Seriennummer oder Version',
    lots: 'Chargen {list}', serials: 'Seriennummern {list}', range: '{from} bis {to}', hardware: 'Hardware {list}', software: 'Software {list}',
  },
  maker: { heading: 'Wer es herstellt', manufacturer: 'Hersteller', representative: 'Bevollmächtigter', importer: 'Einführer' },
  support: { until: 'bis {until}', since: '(ab {starts})', unsupported: 'Das Produkt wird ohne Sicherheitsupdates in Verkehr gebracht.', available: 'herausgegebene Updates bleiben bis {until} verfügbar' },
  sign: { heading: 'Unterzeichnet für und im Namen von {party}', place: 'Ort und Datum der Ausstellung', name: 'Name', role: 'Funktion', signature: 'Unterschrift', openPlace: 'Ort der Ausstellung', openName: 'Name der unterzeichnenden Person', openRole: 'Funktion der unterzeichnenden Person' },
  cra: {
    title: 'Informationen und Anleitungen für die Nutzer', rule: 'Verordnung (EU) 2024/2847 (Cyberresilienz-Verordnung), Anhang II',
    maker: 'Hersteller und Kontakt', manufacturer: '1 Hersteller', contact: '2 Wo Schwachstellen gemeldet werden, und die Regelung zur Offenlegung', product: '3 Produkt',
    purposeHeading: 'Zweck und Risiken', purpose: '4 Zweckbestimmung, wesentliche Funktionen und Sicherheitseigenschaften', risks: '5 Umstände, die zu erheblichen Risiken führen können',
    conformity: 'Konformität und Unterstützung', declaration: '6 EU-Konformitätserklärung', support: '7 Sicherheitsunterstützung und Ende des Unterstützungszeitraums',
    instructions: '8 Anleitungen', setup: '(a) Sichere Einrichtung und Verwendung', changes: '(b) Wie Änderungen die Sicherheit von Daten beeinflussen', updates: '(c) Wie Sicherheitsupdates installiert werden', retire: '(d) Sichere Außerbetriebnahme und Löschung von Daten',
    turnOff: '(e) Wie automatische Updates abgeschaltet werden', cannotTurnOff: 'sie lassen sich nicht abschalten', notAutomatic: 'Updates werden nicht automatisch installiert', integration: '(f) Für alle, die es in ein eigenes Produkt einbauen', noIntegration: 'nicht zum Einbau bestimmt',
    components: 'Bestandteile', sbom: '9 Softwarestückliste', sbomKept: 'wird vom Hersteller geführt, nicht öffentlich',
  },
  doc: {
    title: 'EU-Konformitätserklärung', rule: 'Verordnung (EU) 2024/2847 (Cyberresilienz-Verordnung), Anhang V', name: '1 Bezeichnung und Typ', provider: 'Anbieter', manufacturer: '2 Hersteller',
    responsibility: '3 Verantwortung', sole: 'Die alleinige Verantwortung für die Ausstellung dieser Konformitätserklärung trägt {party}.', conformity: 'Konformität', object: '4 Gegenstand der Erklärung', objectIs: '{product}, Modell {model}, mit Software {versions}',
    legislation: '5 Rechtsvorschriften der Union', act: 'Verordnung (EU) 2024/2847 des Europäischen Parlaments und des Rates', standards: '6 Normen und Spezifikationen', notifiedBody: '7 Notifizierte Stelle', body: 'Nr. {number}', certificate: 'Bescheinigung {number}', notInvolved: 'nicht beteiligt',
    additional: '8 Zusatzangaben', productClass: 'Produktklasse: {class}', says: 'Der oben beschriebene Gegenstand der Erklärung erfüllt die oben genannten Rechtsvorschriften der Union.',
  },
};
