import type { Vocabulary } from '../vocabulary.ts';

export const es: Vocabulary = {
  categories: {
    'fridge': 'Frigorífico o congelador', 'washing-machine': 'Lavadora', 'dishwasher': 'Lavavajillas', 'thermostat': 'Termostato', 'smart-plug': 'Enchufe inteligente', 'lighting': 'Iluminación',
    'sensor': 'Sensor', 'speaker': 'Altavoz', 'television': 'Televisor', 'toy': 'Juguete', 'indoor-camera': 'Cámara de interior', 'baby-monitor': 'Vigilabebés',
    'door-lock': 'Cerradura', 'router': 'Rúter', 'hub': 'Central doméstica', 'alarm': 'Sistema de alarma', 'wearable': 'Producto que se lleva puesto', 'blood-pressure-monitor': 'Tensiómetro',
    'health-hub': 'Central de salud', 'glucose-meter': 'Glucómetro', 'infusion-pump': 'Bomba de infusión', 'building-sensor': 'Sensor de edificio', 'office-camera': 'Cámara de oficina', 'badge-reader': 'Lector de tarjetas',
  },
  facts: {
    'camera': 'Tiene cámara.', 'microphone': 'Tiene micrófono.', 'location': 'Sabe dónde está usted.',
    'presence': 'Nota si hay alguien.', 'needs-cloud': 'Necesita los servidores de su fabricante.', 'no-own-access': 'Cualquiera puede usarlo.',
    'no-updates': 'No recibe actualizaciones.', 'has-hub': 'Depende de una central.', 'has-app': 'Se maneja con una aplicación.',
  },
  tiers: {
    'ordinary': 'Ordinario', 'raised': 'Elevado', 'any': 'Todos', 'default': 'Por defecto', 'important-one': 'Importante, clase I', 'important-two': 'Importante, clase II', 'low': 'Efecto bajo', 'moderate': 'Efecto moderado', 'wellness': 'Bienestar', 'care': 'Usado en la atención sanitaria',
  },
  levels: {
    'one': 'Nivel 1', 'two': 'Nivel 2', 'three': 'Nivel 3', 'four': 'Nivel 4', 'bronze': 'Bronce', 'silver': 'Plata', 'gold': 'Oro', 'platinum': 'Platino', 'diamond': 'Diamante',
  },
};
