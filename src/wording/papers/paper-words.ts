import { closestLanguage, type LanguageTag } from '../../encoding/language-tags.ts';
import type { Words } from '../wording.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fi } from './fi.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { zhHans } from './zh-Hans.ts';

export type PaperWords = Words<typeof en>;

const wordings: Readonly<Record<LanguageTag, PaperWords>> = { en, de, fr, es, it, nl, fi, pl, ja, ko, 'zh-Hans': zhHans, ar };

export const paperWords = (language: string): PaperWords => wordings[closestLanguage(language)];
