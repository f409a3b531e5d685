import { closestLanguage, type LanguageTag } from '../encoding/language-tags.ts';
import type { LanguageMap } from '../label/draft.ts';
import { events as ar } from './events/ar.ts';
import { events as de } from './events/de.ts';
import { events as en } from './events/en.ts';
import { events as es } from './events/es.ts';
import { events as fi } from './events/fi.ts';
import { events as fr } from './events/fr.ts';
import { events as it } from './events/it.ts';
import { events as ja } from './events/ja.ts';
import { events as ko } from './events/ko.ts';
import { events as nl } from './events/nl.ts';
import { events as pl } from './events/pl.ts';
import { events as zhHans } from './events/zh-Hans.ts';
import { fill, type Words } from './wording.ts';

export type EventWords = Words<typeof en>;

const wordings: Readonly<Record<LanguageTag, EventWords>> = { en, de, fr, es, it, nl, fi, pl, ja, ko, 'zh-Hans': zhHans, ar };

export const eventWordsOf = (language: string): EventWords => wordings[closestLanguage(language)];

/** A sentence in every language, as a statement carries it.
 *  @param values what fills it; where a value is itself words or a date, by language */
export function inAllLanguages(sentence: (words: EventWords) => string, values: (words: EventWords, language: string) => Readonly<Record<string, string>> = () => ({})): LanguageMap {
  return Object.fromEntries(Object.entries(wordings).map(([language, words]) => [language, fill(sentence(words), values(words, language))]));
}
