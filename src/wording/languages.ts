import { closestLanguage, type LanguageTag } from '../encoding/language-tags.ts';
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
import type { Wording } from './wording.ts';
import { zhHans } from './zh-Hans.ts';

const wordings: Readonly<Record<LanguageTag, Wording>> = { en, de, fr, es, it, nl, fi, pl, ja, ko, 'zh-Hans': zhHans, ar };

/** The languages that the site speaks, as BCP 47 tags. */
export const languages: readonly string[] = Object.keys(wordings);

/** The sentences in that language, else in English. */
export const wordingOf = (language: string): Wording => wordings[closestLanguage(language)];
