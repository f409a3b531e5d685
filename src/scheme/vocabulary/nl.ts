import type { Vocabulary } from '../vocabulary.ts';

export const nl: Vocabulary = {
  categories: {
    'fridge': 'Koelkast of vriezer', 'washing-machine': 'Wasmachine', 'dishwasher': 'Vaatwasser', 'thermostat': 'Thermostaat', 'smart-plug': 'Slimme stekker', 'lighting': 'Verlichting',
    'sensor': 'Sensor', 'speaker': 'Luidspreker', 'television': 'Televisie', 'toy': 'Speelgoed', 'indoor-camera': 'Binnencamera', 'baby-monitor': 'Babyfoon',
    'door-lock': 'Deurslot', 'router': 'Router', 'hub': 'Huiscentrale', 'alarm': 'Alarmsysteem', 'wearable': 'Product dat op het lichaam wordt gedragen', 'blood-pressure-monitor': 'Bloeddrukmeter',
    'health-hub': 'Gezondheidscentrale', 'glucose-meter': 'Bloedsuikermeter', 'infusion-pump': 'Infuuspomp', 'building-sensor': 'Gebouwsensor', 'office-camera': 'Kantoorcamera', 'badge-reader': 'Pasjeslezer',
  },
  facts: {
    'camera': 'Het heeft een camera.', 'microphone': 'Het heeft een microfoon.', 'location': 'Het weet waar u bent.',
    'presence': 'Het merkt of er iemand is.', 'needs-cloud': 'Het heeft de servers van de maker nodig.', 'no-own-access': 'Iedereen kan het gebruiken.',
    'no-updates': 'Het krijgt geen updates.', 'has-hub': 'Het is afhankelijk van een centrale.', 'has-app': 'Het wordt bediend met een app.',
  },
  tiers: {
    'ordinary': 'Gewoon', 'raised': 'Verhoogd', 'any': 'Alle', 'default': 'Standaard', 'important-one': 'Belangrijk, klasse I', 'important-two': 'Belangrijk, klasse II', 'low': 'Kleine gevolgen', 'moderate': 'Matige gevolgen', 'wellness': 'Welzijn', 'care': 'Gebruikt in de zorg',
  },
  levels: {
    'one': 'Niveau 1', 'two': 'Niveau 2', 'three': 'Niveau 3', 'four': 'Niveau 4', 'bronze': 'Brons', 'silver': 'Zilver', 'gold': 'Goud', 'platinum': 'Platina', 'diamond': 'Diamant',
  },
};
