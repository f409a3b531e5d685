import { answer } from './answer/nl.ts';
import { label } from './label/nl.ts';
import { site } from './site/nl.ts';
import type { Wording } from './wording.ts';

export const nl: Wording = { language: 'Nederlands', ...answer, ...site, label };
