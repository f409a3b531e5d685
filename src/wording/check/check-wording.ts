import { closestLanguage, type LanguageTag } from '../../encoding/language-tags.ts';
import type { Words } from '../wording.ts';
import { check as ar } from './ar.ts';
import { check as de } from './de.ts';
import { check as en } from './en.ts';
import { check as es } from './es.ts';
import { check as fi } from './fi.ts';
import { check as fr } from './fr.ts';
import { check as it } from './it.ts';
import { check as ja } from './ja.ts';
import { check as ko } from './ko.ts';
import { check as nl } from './nl.ts';
import { check as pl } from './pl.ts';
import { check as zhHans } from './zh-Hans.ts';

/** The sentences for checking whole lists. */
export type CheckWording = Words<typeof en>;

const wordings: Readonly<Record<LanguageTag, CheckWording>> = { en, de, fr, es, it, nl, fi, pl, ja, ko, 'zh-Hans': zhHans, ar };

export const checkWordingOf = (language: string): CheckWording => wordings[closestLanguage(language)];
