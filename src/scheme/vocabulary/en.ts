/** What schemes have in common besides capabilities: kinds of products, what raises a risk, tiers and levels. A scheme may name its own. */
export const en = {
  categories: {
    'fridge': 'Fridge or freezer', 'washing-machine': 'Washing machine', 'dishwasher': 'Dishwasher', 'thermostat': 'Thermostat', 'smart-plug': 'Smart plug', 'lighting': 'Lighting',
    'sensor': 'Sensor', 'speaker': 'Speaker', 'television': 'Television', 'toy': 'Toy', 'indoor-camera': 'Indoor camera', 'baby-monitor': 'Baby monitor',
    'door-lock': 'Door lock', 'router': 'Router', 'hub': 'Home hub', 'alarm': 'Alarm system', 'wearable': 'Wearable', 'blood-pressure-monitor': 'Blood pressure monitor',
    'health-hub': 'Health hub', 'glucose-meter': 'Glucose meter', 'infusion-pump': 'Infusion pump', 'building-sensor': 'Building sensor', 'office-camera': 'Office camera', 'badge-reader': 'Badge reader',
  },
  facts: {
    'camera': 'It has a camera.', 'microphone': 'It has a microphone.', 'location': 'It knows where you are.',
    'presence': 'It notices whether somebody is there.', 'needs-cloud': 'It needs its maker’s servers.', 'no-own-access': 'Anyone can use it.',
    'no-updates': 'It gets no updates.', 'has-hub': 'It depends on a hub.', 'has-app': 'It is controlled by an app.',
  },
  tiers: {
    'ordinary': 'Ordinary', 'raised': 'Raised', 'any': 'Any', 'default': 'Default', 'important-one': 'Important, class I', 'important-two': 'Important, class II', 'low': 'Low impact', 'moderate': 'Moderate impact', 'wellness': 'Wellness', 'care': 'Used in care',
  },
  levels: {
    'one': 'Level 1', 'two': 'Level 2', 'three': 'Level 3', 'four': 'Level 4', 'bronze': 'Bronze', 'silver': 'Silver', 'gold': 'Gold', 'platinum': 'Platinum', 'diamond': 'Diamond',
  },
} as const;
