import type { Vocabulary } from '../vocabulary.ts';

export const de: Vocabulary = {
  categories: {
    'fridge': 'Kühl- oder Gefriergerät', 'washing-machine': 'Waschmaschine', 'dishwasher': 'Geschirrspüler', 'thermostat': 'Thermostat', 'smart-plug': 'Schaltsteckdose', 'lighting': 'Beleuchtung',
    'sensor': 'Sensor', 'speaker': 'Lautsprecher', 'television': 'Fernseher', 'toy': 'Spielzeug', 'indoor-camera': 'Innenkamera', 'baby-monitor': 'Babyfon',
    'door-lock': 'Türschloss', 'router': 'Router', 'hub': 'Hauszentrale', 'alarm': 'Alarmanlage', 'wearable': 'Am Körper getragenes Produkt', 'blood-pressure-monitor': 'Blutdruckmessgerät',
    'health-hub': 'Gesundheitszentrale', 'glucose-meter': 'Blutzuckermessgerät', 'infusion-pump': 'Infusionspumpe', 'building-sensor': 'Gebäudesensor', 'office-camera': 'Bürokamera', 'badge-reader': 'Ausweisleser',
  },
  facts: {
    'camera': 'Es hat eine Kamera.', 'microphone': 'Es hat ein Mikrofon.', 'location': 'Es weiß, wo Sie sind.',
    'presence': 'Es merkt, ob jemand da ist.', 'needs-cloud': 'Es braucht die Server des Herstellers.', 'no-own-access': 'Jeder kann es benutzen.',
    'no-updates': 'Es bekommt keine Updates.', 'has-hub': 'Es ist auf eine Zentrale angewiesen.', 'has-app': 'Es wird mit einer App gesteuert.',
  },
  tiers: {
    'ordinary': 'Gewöhnlich', 'raised': 'Erhöht', 'any': 'Alle', 'default': 'Standard', 'important-one': 'Wichtig, Klasse I', 'important-two': 'Wichtig, Klasse II', 'low': 'Geringe Auswirkung', 'moderate': 'Mittlere Auswirkung', 'wellness': 'Wohlbefinden', 'care': 'In der Versorgung benutzt',
  },
  levels: {
    'one': 'Stufe 1', 'two': 'Stufe 2', 'three': 'Stufe 3', 'four': 'Stufe 4', 'bronze': 'Bronze', 'silver': 'Silber', 'gold': 'Gold', 'platinum': 'Platin', 'diamond': 'Diamant',
  },
};
