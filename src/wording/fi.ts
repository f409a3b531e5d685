import { answer } from './answer/fi.ts';
import { label } from './label/fi.ts';
import { site } from './site/fi.ts';
import type { Wording } from './wording.ts';

export const fi: Wording = { language: 'Suomi', ...answer, ...site, label };
