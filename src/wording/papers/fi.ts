import type { PaperWords } from './paper-words.ts';

export const fi: PaperWords = {
  specimen: 'NÄYTE',
  foot: 'Laadittu {day} merkinnän {code} allekirjoitetusta lausumasta {statement} ({label}). Onko merkintä yhä voimassa: {address}',
  none: 'ei ole',
  product: {
    heading: 'Tuote', name: 'Tuote', model: 'Tyyppi tai malli', gtin: 'Viivakoodi (GTIN)', units: 'Erä, sarjanumero tai versio',
    lots: 'erät {list}', serials: 'sarjanumerot {list}', range: '{from}–{to}', hardware: 'laitteisto {list}', software: 'ohjelmisto {list}',
  },
  maker: { heading: 'Kuka sen valmistaa', manufacturer: 'Valmistaja', representative: 'Valtuutettu edustaja', importer: 'Maahantuoja' },
  support: { until: '{until} asti', since: '({starts} alkaen)', unsupported: 'Tuote saatetaan markkinoille ilman tietoturvapäivityksiä.', available: 'julkaistut päivitykset ovat saatavilla {until} asti' },
  sign: { heading: 'Allekirjoitettu puolesta: {party}', place: 'Antopaikka ja -päivä', name: 'Nimi', role: 'Tehtävä', signature: 'Allekirjoitus', openPlace: 'Antopaikka', openName: 'Allekirjoittajan nimi', openRole: 'Allekirjoittajan tehtävä' },
  cra: {
    title: 'Tiedot ja ohjeet käyttäjälle', rule: 'Asetus (EU) 2024/2847 (kyberkestävyyssäädös), liite II',
    maker: 'Valmistaja ja yhteystiedot', manufacturer: '1 Valmistaja', contact: '2 Minne haavoittuvuuksista ilmoitetaan, ja julkistamiskäytäntö', product: '3 Tuote',
    purposeHeading: 'Käyttötarkoitus ja riskit', purpose: '4 Käyttötarkoitus, olennaiset toiminnot ja tietoturvaominaisuudet', risks: '5 Olosuhteet, jotka voivat johtaa merkittäviin riskeihin',
    conformity: 'Vaatimustenmukaisuus ja tuki', declaration: '6 EU-vaatimustenmukaisuusvakuutus', support: '7 Tietoturvatuki ja tukiajan päättyminen',
    instructions: '8 Ohjeet', setup: '(a) Turvallinen käyttöönotto ja käyttö', changes: '(b) Miten muutokset voivat vaikuttaa tietojen turvaan', updates: '(c) Miten tietoturvapäivitykset asennetaan', retire: '(d) Turvallinen käytöstä poisto ja tietojen poistaminen',
    turnOff: '(e) Miten automaattiset päivitykset kytketään pois', cannotTurnOff: 'niitä ei voi kytkeä pois', notAutomatic: 'päivitykset eivät asennu automaattisesti', integration: '(f) Niille, jotka liittävät sen omaan tuotteeseensa', noIntegration: 'ei tarkoitettu liitettäväksi',
    components: 'Osat', sbom: '9 Ohjelmiston osaluettelo', sbomKept: 'valmistajan hallussa, ei julkinen',
  },
  doc: {
    title: 'EU-vaatimustenmukaisuusvakuutus', rule: 'Asetus (EU) 2024/2847 (kyberkestävyyssäädös), liite V', name: '1 Nimi ja tyyppi', provider: 'Toimittaja', manufacturer: '2 Valmistaja',
    responsibility: '3 Vastuu', sole: 'Tästä vaatimustenmukaisuusvakuutuksesta vastaa yksin {party}.', conformity: 'Vaatimustenmukaisuus', object: '4 Vakuutuksen kohde', objectIs: '{product}, malli {model}, ohjelmisto {versions}',
    legislation: '5 Unionin lainsäädäntö', act: 'Euroopan parlamentin ja neuvoston asetus (EU) 2024/2847', standards: '6 Standardit ja eritelmät', notifiedBody: '7 Ilmoitettu laitos', body: 'nro {number}', certificate: 'todistus {number}', notInvolved: 'ei osallistunut',
    additional: '8 Lisätiedot', productClass: 'tuoteluokka: {class}', says: 'Edellä kuvattu vakuutuksen kohde on edellä mainitun unionin lainsäädännön mukainen.',
  },
};
