import { answer } from './answer/ko.ts';
import { label } from './label/ko.ts';
import { site } from './site/ko.ts';
import type { Wording } from './wording.ts';

export const ko: Wording = { language: '한국어', ...answer, ...site, label };
