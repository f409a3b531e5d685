import type { Vocabulary } from '../vocabulary.ts';

export const it: Vocabulary = {
  categories: {
    'fridge': 'Frigorifero o congelatore', 'washing-machine': 'Lavatrice', 'dishwasher': 'Lavastoviglie', 'thermostat': 'Termostato', 'smart-plug': 'Presa intelligente', 'lighting': 'Illuminazione',
    'sensor': 'Sensore', 'speaker': 'Altoparlante', 'television': 'Televisore', 'toy': 'Giocattolo', 'indoor-camera': 'Telecamera da interno', 'baby-monitor': 'Baby monitor',
    'door-lock': 'Serratura', 'router': 'Router', 'hub': 'Centralina di casa', 'alarm': 'Impianto di allarme', 'wearable': 'Dispositivo indossabile', 'blood-pressure-monitor': 'Misuratore di pressione',
    'health-hub': 'Centralina per la salute', 'glucose-meter': 'Glucometro', 'infusion-pump': 'Pompa per infusione', 'building-sensor': 'Sensore per edifici', 'office-camera': 'Telecamera da ufficio', 'badge-reader': 'Lettore di tessere',
  },
  facts: {
    'camera': 'Ha una videocamera.', 'microphone': 'Ha un microfono.', 'location': 'Sa dove siete.',
    'presence': 'Si accorge se c’è qualcuno.', 'needs-cloud': 'Ha bisogno dei server del produttore.', 'no-own-access': 'Chiunque può usarlo.',
    'no-updates': 'Non riceve aggiornamenti.', 'has-hub': 'Dipende da una centralina.', 'has-app': 'Si comanda con un’app.',
  },
  tiers: {
    'ordinary': 'Ordinario', 'raised': 'Elevato', 'any': 'Tutti', 'default': 'Predefinito', 'important-one': 'Importante, classe I', 'important-two': 'Importante, classe II', 'low': 'Effetto basso', 'moderate': 'Effetto medio', 'wellness': 'Benessere', 'care': 'Usato nelle cure',
  },
  levels: {
    'one': 'Livello 1', 'two': 'Livello 2', 'three': 'Livello 3', 'four': 'Livello 4', 'bronze': 'Bronzo', 'silver': 'Argento', 'gold': 'Oro', 'platinum': 'Platino', 'diamond': 'Diamante',
  },
};
