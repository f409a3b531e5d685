import type { RulesWording } from './rules-wording.ts';

export const rules: RulesWording = {
  risk: {
    title: 'Kuinka tiukasti, riskin mukaan', intro: 'Tuotteen laji määrää sen riskiluokan. Se, mitä tuote osaa, voi nostaa luokkaa, eikä mikään laske sitä. Jos taso on tiukempi, taso ratkaisee.',
    tier: 'Riskiluokka', who: 'Kenen on sanottava se', methods: 'Miten asia selvitetään', by: 'Kuka saa selvittää', surveillance: 'Tarkastellaan uudelleen', every: '{months} kuukauden välein', never: 'vain jos jotain tapahtuu',
    kinds: 'Tuotelajit', accreditation: 'akkreditoitu: {to}', raises: 'Mikä nostaa luokkaa', raisedTo: 'luokkaan ”{tier}”',
    attestations: { declaration: 'Valmistaja vakuuttaa sen', certification: 'Riippumaton laitos sertifioi sen' },
    assessors: { maker: 'valmistaja', purchaser: 'ostaja', laboratory: 'laboratorio' },
    methodNames: { 'testing': 'testaus', 'inspection': 'tarkastus', 'audit': 'auditointi', 'document-review': 'asiakirjojen lukeminen' },
  },
  levels: { title: 'Mitä kukin taso vaatii', requirement: 'Vaatimus', asked: 'vaaditaan', notAsked: 'ei vaadita' },
  updates: {
    title: 'Mitä päivitys tekee merkinnälle', change: 'Uusi versio on', answer: 'Merkintä', image: 'Ohjelmiston tiiviste',
    changes: { 'first': 'ensimmäinen', 'security-fix': 'tietoturvakorjaus', 'bugfix': 'virheenkorjaus', 'feature': 'uusi toiminto', 'substantial': 'merkittävä muutos' },
    coverages: { 'covered': 'kattaa sen heti', 'provisional': 'kattaa sen {days} päivää, kun sitä tarkistetaan', 'not-covered': 'ei kata sitä ennen arviointia' },
    digest: { required: 'on annettava', optional: 'saa antaa' },
  },
  consensus: {
    title: 'Miten nämä säännöt syntyivät', intro: 'Vapaaehtoisella yhteisymmärrysmenettelyllä on viisi piirrettä (OMB Circular A-119). Yksikin ”ei” ratkaisee, eikä ”ei tiedossa” ole kyllä.',
    verdicts: { 'voluntary-consensus': 'Vapaaehtoisesta yhteisymmärrysmenettelystä', 'other': 'Ei vapaaehtoisesta yhteisymmärrysmenettelystä', 'unknown': 'Ei tiedossa, onko vapaaehtoisesta yhteisymmärrysmenettelystä' },
    short: { 'voluntary-consensus': 'Yhteisymmärrys', 'other': 'Ei yhteisymmärrystä', 'unknown': 'Ei tiedossa' },
    attributes: { openness: 'Avoin kaikille', balance: 'Tasapainoinen', dueProcess: 'Asianmukainen menettely', appeals: 'Muutoksenhaku', consensus: 'Yhteisymmärrys' },
    answers: { yes: 'kyllä', no: 'ei', unknown: 'ei tiedossa' },
  },
  standards: 'Standardit, joihin se nojaa',
  recognises: { title: 'Mitä se hyväksyy muilta', intro: 'Näiden sääntöjen mukainen merkintä kelpaa myös täällä niin kauan kuin molemmat ovat voimassa.' },
  appeal: { title: 'Muutoksenhaku', text: 'Kielteiseen päätökseen voi hakea muutosta {file} päivän kuluessa. Vastaus tulee {answer} työpäivän kuluessa: {body}.' },
  landscape: {
    title: 'Merkintöjen taustalla olevat standardit', intro: 'Mihin standardeihin tämän rekisterin merkinnät ja säännöt nojaavat, mitä eri säännöillä on yhteistä ja miten säännöt syntyivät.',
    byArea: 'Standardit aloittain', byAreaIntro: 'Verkkoon liitettyjen tuotteiden kyberturvallisuusstandardien pääalat, kuten NISTIR 8200 ne nimeää. Kunkin standardin vieressä lukee, syntyikö se vapaaehtoisessa yhteisymmärrysmenettelyssä.',
    labels: '{count} merkintää nojaa siihen', oneLabel: '1 merkintä nojaa siihen', noLabel: 'Säännöissä mainittu, täällä vielä ilman merkintää', namedBy: 'Mainitaan säännöissä', none: 'Täällä ei ole standardia käytössä',
    areas: {
      'cryptographic-techniques': 'Salaustekniikat', 'incident-management': 'Häiriötilanteiden hallinta', 'hardware-assurance': 'Laitteiston luotettavuus', 'identity-and-access': 'Henkilöllisyys ja pääsy', 'information-security-management': 'Tietoturvan hallintajärjestelmät',
      'it-system-evaluation': 'Tietojärjestelmien arviointi', 'network-security': 'Verkkojen tietoturva', 'automation-and-continuous-monitoring': 'Automaatio ja jatkuva seuranta', 'software-assurance': 'Ohjelmiston luotettavuus', 'supply-chain': 'Toimitusketjun riskit',
      'system-security-engineering': 'Järjestelmien tietoturvasuunnittelu', 'physical-security': 'Fyysinen suojaus', 'none': 'Ilman alaa',
    },
  },
  crosswalk: {
    title: 'Mitä eri säännöillä on yhteistä', intro: 'Yksi rivi kullekin asialle, jonka tuote osaa. Täysi neliö: pakko. Tyhjä neliö: pitäisi. Avaa rivi, niin näet kohdat.',
    capability: 'Tuote', must: 'pakko', should: 'pitäisi', not: 'ei vaadita',
  },
};
