import { answer } from './answer/es.ts';
import { label } from './label/es.ts';
import { site } from './site/es.ts';
import type { Wording } from './wording.ts';

export const es: Wording = { language: 'Español', ...answer, ...site, label };
