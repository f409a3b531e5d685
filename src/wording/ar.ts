import { answer } from './answer/ar.ts';
import { label } from './label/ar.ts';
import { site } from './site/ar.ts';
import type { Wording } from './wording.ts';

export const ar: Wording = { language: 'العربية', ...answer, ...site, label };
