import { closestLanguage, type LanguageTag } from '../../encoding/language-tags.ts';
import { fields as ar } from './ar.ts';
import { fields as de } from './de.ts';
import { choices, type help, names } from './en.ts';
import { fields as es } from './es.ts';
import { fields as fi } from './fi.ts';
import { fields as fr } from './fr.ts';
import { fields as it } from './it.ts';
import { fields as ja } from './ja.ts';
import { fields as ko } from './ko.ts';
import { fields as nl } from './nl.ts';
import { fields as pl } from './pl.ts';
import { fields as zhHans } from './zh-Hans.ts';

type Help = (typeof help)[number];

/** The words of the form that a draft is written with. In the file members and choices stay as they are. */
export interface FieldWords {
  readonly language: LanguageTag;
  readonly names: Readonly<Record<keyof typeof names, string>>;
  readonly choices: Readonly<Record<keyof typeof choices, string>>;
  /** By the words of the JSON Schema, which are the English ones. */
  readonly help: Readonly<Partial<Record<Help, string>>>;
}

/** A language other than English: one that lacks a help does not compile either. */
export type TranslatedFields = FieldWords & { readonly help: Readonly<Record<Help, string>> };

const languages: Readonly<Record<LanguageTag, FieldWords>> = { en: { language: 'en', names, choices, help: {} }, de, fr, es, it, nl, fi, pl, ja, ko, 'zh-Hans': zhHans, ar };

/** All twelve: a page of one language embeds its own and loads no other. */
export const fieldWordsOf = (language: string): FieldWords => languages[closestLanguage(language)];
