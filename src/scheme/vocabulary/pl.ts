import type { Vocabulary } from '../vocabulary.ts';

export const pl: Vocabulary = {
  categories: {
    'fridge': 'Lodówka lub zamrażarka', 'washing-machine': 'Pralka', 'dishwasher': 'Zmywarka', 'thermostat': 'Termostat', 'smart-plug': 'Inteligentne gniazdko', 'lighting': 'Oświetlenie',
    'sensor': 'Czujnik', 'speaker': 'Głośnik', 'television': 'Telewizor', 'toy': 'Zabawka', 'indoor-camera': 'Kamera wewnętrzna', 'baby-monitor': 'Niania elektroniczna',
    'door-lock': 'Zamek do drzwi', 'router': 'Router', 'hub': 'Centralka domowa', 'alarm': 'System alarmowy', 'wearable': 'Produkt noszony na ciele', 'blood-pressure-monitor': 'Ciśnieniomierz',
    'health-hub': 'Centralka zdrowotna', 'glucose-meter': 'Glukometr', 'infusion-pump': 'Pompa infuzyjna', 'building-sensor': 'Czujnik budynkowy', 'office-camera': 'Kamera biurowa', 'badge-reader': 'Czytnik identyfikatorów',
  },
  facts: {
    'camera': 'Ma kamerę.', 'microphone': 'Ma mikrofon.', 'location': 'Wie, gdzie jesteś.',
    'presence': 'Zauważa, czy ktoś jest w pobliżu.', 'needs-cloud': 'Potrzebuje serwerów producenta.', 'no-own-access': 'Każdy może go używać.',
    'no-updates': 'Nie dostaje aktualizacji.', 'has-hub': 'Zależy od centralki.', 'has-app': 'Steruje się nim aplikacją.',
  },
  tiers: {
    'ordinary': 'Zwykła', 'raised': 'Podwyższona', 'any': 'Wszystkie', 'default': 'Domyślna', 'important-one': 'Ważny, klasa I', 'important-two': 'Ważny, klasa II', 'low': 'Mały wpływ', 'moderate': 'Umiarkowany wpływ', 'wellness': 'Dobre samopoczucie', 'care': 'Używany w opiece',
  },
  levels: {
    'one': 'Poziom 1', 'two': 'Poziom 2', 'three': 'Poziom 3', 'four': 'Poziom 4', 'bronze': 'Brąz', 'silver': 'Srebro', 'gold': 'Złoto', 'platinum': 'Platyna', 'diamond': 'Diament',
  },
};
