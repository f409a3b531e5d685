import type { PaperWords } from './paper-words.ts';

export const nl: PaperWords = {
  specimen: 'SPECIMEN',
  foot: 'Gemaakt op {day} uit de ondertekende verklaring {statement} van label {code} ({label}). Of het label nog geldt: {address}',
  none: 'geen',
  product: {
    heading: 'Product', name: 'Product', model: 'Type of model', gtin: 'Streepjescode (GTIN)', units: 'Partij, serienummer of versie',
    lots: 'partijen {list}', serials: 'serienummers {list}', range: '{from} tot en met {to}', hardware: 'hardware {list}', software: 'software {list}',
  },
  maker: { heading: 'Wie het maakt', manufacturer: 'Fabrikant', representative: 'Gemachtigde', importer: 'Importeur' },
  support: { until: 'tot en met {until}', since: '(vanaf {starts})', unsupported: 'Het product wordt zonder beveiligingsupdates in de handel gebracht.', available: 'uitgebrachte updates blijven beschikbaar tot en met {until}' },
  sign: { heading: 'Ondertekend voor en namens {party}', place: 'Plaats en datum van afgifte', name: 'Naam', role: 'Functie', signature: 'Handtekening', openPlace: 'Plaats van afgifte', openName: 'Naam van de ondertekenaar', openRole: 'Functie van de ondertekenaar' },
  cra: {
    title: 'Informatie en instructies voor de gebruiker', rule: 'Verordening (EU) 2024/2847 (verordening cyberweerbaarheid), bijlage II',
    maker: 'Fabrikant en contact', manufacturer: '1 Fabrikant', contact: '2 Waar kwetsbaarheden te melden zijn, en het beleid voor openbaarmaking', product: '3 Product',
    purposeHeading: 'Doel en risico’s', purpose: '4 Beoogd doel, essentiële functies en beveiligingseigenschappen', risks: '5 Omstandigheden die tot grote risico’s kunnen leiden',
    conformity: 'Conformiteit en ondersteuning', declaration: '6 EU-conformiteitsverklaring', support: '7 Beveiligingsondersteuning en einde van de ondersteuningsperiode',
    instructions: '8 Instructies', setup: '(a) Veilig in gebruik nemen en gebruiken', changes: '(b) Hoe wijzigingen de beveiliging van gegevens kunnen beïnvloeden', updates: '(c) Hoe beveiligingsupdates worden geïnstalleerd', retire: '(d) Veilig buiten gebruik stellen en gegevens verwijderen',
    turnOff: '(e) Hoe automatische updates worden uitgezet', cannotTurnOff: 'ze kunnen niet worden uitgezet', notAutomatic: 'updates worden niet automatisch geïnstalleerd', integration: '(f) Voor wie het in een eigen product inbouwt', noIntegration: 'niet bedoeld om in te bouwen',
    components: 'Onderdelen', sbom: '9 Softwarestuklijst', sbomKept: 'bijgehouden door de fabrikant, niet openbaar',
  },
  doc: {
    title: 'EU-conformiteitsverklaring', rule: 'Verordening (EU) 2024/2847 (verordening cyberweerbaarheid), bijlage V', name: '1 Naam en type', provider: 'Aanbieder', manufacturer: '2 Fabrikant',
    responsibility: '3 Verantwoordelijkheid', sole: 'Deze conformiteitsverklaring wordt afgegeven onder de uitsluitende verantwoordelijkheid van {party}.', conformity: 'Conformiteit', object: '4 Voorwerp van de verklaring', objectIs: '{product}, model {model}, met software {versions}',
    legislation: '5 Wetgeving van de Unie', act: 'Verordening (EU) 2024/2847 van het Europees Parlement en de Raad', standards: '6 Normen en specificaties', notifiedBody: '7 Aangemelde instantie', body: 'nr. {number}', certificate: 'certificaat {number}', notInvolved: 'niet betrokken',
    additional: '8 Aanvullende informatie', productClass: 'productklasse: {class}', says: 'Het hierboven beschreven voorwerp van de verklaring is in overeenstemming met de hierboven genoemde wetgeving van de Unie.',
  },
};
