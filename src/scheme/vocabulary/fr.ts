import type { Vocabulary } from '../vocabulary.ts';

export const fr: Vocabulary = {
  categories: {
    'fridge': 'Réfrigérateur ou congélateur', 'washing-machine': 'Lave-linge', 'dishwasher': 'Lave-vaisselle', 'thermostat': 'Thermostat', 'smart-plug': 'Prise connectée', 'lighting': 'Éclairage',
    'sensor': 'Capteur', 'speaker': 'Enceinte', 'television': 'Téléviseur', 'toy': 'Jouet', 'indoor-camera': 'Caméra d’intérieur', 'baby-monitor': 'Babyphone',
    'door-lock': 'Serrure', 'router': 'Routeur', 'hub': 'Centrale domotique', 'alarm': 'Système d’alarme', 'wearable': 'Objet porté sur soi', 'blood-pressure-monitor': 'Tensiomètre',
    'health-hub': 'Centrale de santé', 'glucose-meter': 'Glucomètre', 'infusion-pump': 'Pompe à perfusion', 'building-sensor': 'Capteur de bâtiment', 'office-camera': 'Caméra de bureau', 'badge-reader': 'Lecteur de badges',
  },
  facts: {
    'camera': 'Il a une caméra.', 'microphone': 'Il a un micro.', 'location': 'Il sait où vous êtes.',
    'presence': 'Il remarque si quelqu’un est là.', 'needs-cloud': 'Il a besoin des serveurs de son fabricant.', 'no-own-access': 'Tout le monde peut l’utiliser.',
    'no-updates': 'Il ne reçoit pas de mises à jour.', 'has-hub': 'Il dépend d’une centrale.', 'has-app': 'Il se commande avec une application.',
  },
  tiers: {
    'ordinary': 'Ordinaire', 'raised': 'Élevé', 'any': 'Tous', 'default': 'Par défaut', 'important-one': 'Important, classe I', 'important-two': 'Important, classe II', 'low': 'Effet faible', 'moderate': 'Effet moyen', 'wellness': 'Bien-être', 'care': 'Utilisé pour les soins',
  },
  levels: {
    'one': 'Niveau 1', 'two': 'Niveau 2', 'three': 'Niveau 3', 'four': 'Niveau 4', 'bronze': 'Bronze', 'silver': 'Argent', 'gold': 'Or', 'platinum': 'Platine', 'diamond': 'Diamant',
  },
};
