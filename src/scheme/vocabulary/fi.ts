import type { Vocabulary } from '../vocabulary.ts';

export const fi: Vocabulary = {
  categories: {
    'fridge': 'Jääkaappi tai pakastin', 'washing-machine': 'Pesukone', 'dishwasher': 'Astianpesukone', 'thermostat': 'Termostaatti', 'smart-plug': 'Älypistorasia', 'lighting': 'Valaistus',
    'sensor': 'Anturi', 'speaker': 'Kaiutin', 'television': 'Televisio', 'toy': 'Lelu', 'indoor-camera': 'Sisäkamera', 'baby-monitor': 'Itkuhälytin',
    'door-lock': 'Ovilukko', 'router': 'Reititin', 'hub': 'Kotikeskus', 'alarm': 'Hälytysjärjestelmä', 'wearable': 'Puettava tuote', 'blood-pressure-monitor': 'Verenpainemittari',
    'health-hub': 'Terveyslaitteiden keskitin', 'glucose-meter': 'Verensokerimittari', 'infusion-pump': 'Infuusiopumppu', 'building-sensor': 'Rakennusanturi', 'office-camera': 'Toimistokamera', 'badge-reader': 'Kulkukortinlukija',
  },
  facts: {
    'camera': 'Siinä on kamera.', 'microphone': 'Siinä on mikrofoni.', 'location': 'Se tietää, missä olet.',
    'presence': 'Se huomaa, onko joku paikalla.', 'needs-cloud': 'Se tarvitsee valmistajan palvelimia.', 'no-own-access': 'Kuka tahansa voi käyttää sitä.',
    'no-updates': 'Se ei saa päivityksiä.', 'has-hub': 'Se tarvitsee keskuksen.', 'has-app': 'Sitä ohjataan sovelluksella.',
  },
  tiers: {
    'ordinary': 'Tavallinen', 'raised': 'Korotettu', 'any': 'Kaikki', 'default': 'Perustaso', 'important-one': 'Tärkeä, luokka I', 'important-two': 'Tärkeä, luokka II', 'low': 'Vähäinen vaikutus', 'moderate': 'Kohtalainen vaikutus', 'wellness': 'Hyvinvointi', 'care': 'Käytetään hoidossa',
  },
  levels: {
    'one': 'Taso 1', 'two': 'Taso 2', 'three': 'Taso 3', 'four': 'Taso 4', 'bronze': 'Pronssi', 'silver': 'Hopea', 'gold': 'Kulta', 'platinum': 'Platina', 'diamond': 'Timantti',
  },
};
