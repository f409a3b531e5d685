import { answer } from './answer/pl.ts';
import { label } from './label/pl.ts';
import { site } from './site/pl.ts';
import type { Wording } from './wording.ts';

export const pl: Wording = { language: 'Polski', ...answer, ...site, label };
