import type { LanguageTag } from '../encoding/language-tags.ts';
import { ar } from './titles/ar.ts';
import { de } from './titles/de.ts';
import { en } from './titles/en.ts';
import { es } from './titles/es.ts';
import { fi } from './titles/fi.ts';
import { fr } from './titles/fr.ts';
import { it } from './titles/it.ts';
import { ja } from './titles/ja.ts';
import { ko } from './titles/ko.ts';
import { nl } from './titles/nl.ts';
import { pl } from './titles/pl.ts';
import { zhHans } from './titles/zh-Hans.ts';

export const commonTitles = en;
export type CommonTitle = (typeof commonTitles)[number];
/** Each title in one language, by its English words: a language that lacks one does not compile, and words that change in English are
 *  translated anew. */
export type Titles = Readonly<Record<CommonTitle, string>>;

const languages: Readonly<Record<Exclude<LanguageTag, 'en'>, Titles>> = { de, fr, es, it, nl, fi, pl, ja, ko, 'zh-Hans': zhHans, ar };

/** What a requirement is called in every language, where a scheme uses a common title. */
export function titleInEveryLanguage(title: CommonTitle): Record<string, string> {
  return { en: title, ...Object.fromEntries(Object.entries(languages).map(([language, titles]) => [language, titles[title]])) };
}
