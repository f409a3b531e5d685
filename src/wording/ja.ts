import { answer } from './answer/ja.ts';
import { label } from './label/ja.ts';
import { site } from './site/ja.ts';
import type { Wording } from './wording.ts';

export const ja: Wording = { language: '日本語', ...answer, ...site, label };
