import { closestLanguage, type LanguageTag } from '../../encoding/language-tags.ts';
import type { Words } from '../wording.ts';
import { rules as ar } from './ar.ts';
import { rules as de } from './de.ts';
import { rules as en } from './en.ts';
import { rules as es } from './es.ts';
import { rules as fi } from './fi.ts';
import { rules as fr } from './fr.ts';
import { rules as it } from './it.ts';
import { rules as ja } from './ja.ts';
import { rules as ko } from './ko.ts';
import { rules as nl } from './nl.ts';
import { rules as pl } from './pl.ts';
import { rules as zhHans } from './zh-Hans.ts';

/** The sentences about rules and standards. */
export type RulesWording = Words<typeof en>;

const wordings: Readonly<Record<LanguageTag, RulesWording>> = { en, de, fr, es, it, nl, fi, pl, ja, ko, 'zh-Hans': zhHans, ar };

export const rulesWordingOf = (language: string): RulesWording => wordings[closestLanguage(language)];
