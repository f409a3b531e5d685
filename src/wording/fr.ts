import { answer } from './answer/fr.ts';
import { label } from './label/fr.ts';
import { site } from './site/fr.ts';
import type { Wording } from './wording.ts';

export const fr: Wording = { language: 'Français', ...answer, ...site, label };
