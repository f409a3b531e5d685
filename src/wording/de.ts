import { answer } from './answer/de.ts';
import { label } from './label/de.ts';
import { site } from './site/de.ts';
import type { Wording } from './wording.ts';

export const de: Wording = { language: 'Deutsch', ...answer, ...site, label };
