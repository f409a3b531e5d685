import { answer } from './answer/it.ts';
import { label } from './label/it.ts';
import { site } from './site/it.ts';
import type { Wording } from './wording.ts';

export const it: Wording = { language: 'Italiano', ...answer, ...site, label };
