import { answer } from './answer/zh-Hans.ts';
import { label } from './label/zh-Hans.ts';
import { site } from './site/zh-Hans.ts';
import type { Wording } from './wording.ts';

export const zhHans: Wording = { language: '简体中文', ...answer, ...site, label };
