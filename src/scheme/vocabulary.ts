import type { LanguageTag } from '../encoding/language-tags.ts';
import { ar } from './vocabulary/ar.ts';
import { de } from './vocabulary/de.ts';
import { en } from './vocabulary/en.ts';
import { es } from './vocabulary/es.ts';
import { fi } from './vocabulary/fi.ts';
import { fr } from './vocabulary/fr.ts';
import { it } from './vocabulary/it.ts';
import { ja } from './vocabulary/ja.ts';
import { ko } from './vocabulary/ko.ts';
import { nl } from './vocabulary/nl.ts';
import { pl } from './vocabulary/pl.ts';
import { zhHans } from './vocabulary/zh-Hans.ts';

type Part = keyof typeof en;
/** A name for each of them: a language that lacks one does not compile. */
export type Vocabulary = { readonly [P in Part]: { readonly [K in keyof (typeof en)[P]]: string } };

const languages: Readonly<Record<LanguageTag, Vocabulary>> = { en, de, fr, es, it, nl, fi, pl, ja, ko, 'zh-Hans': zhHans, ar };

/** What that kind of product, risk, tier or level is called in every language, where its id is a common one. */
export function commonName(part: Part, id: string): Record<string, string> | undefined {
  if (!Object.hasOwn(en[part], id)) return undefined;
  return Object.fromEntries(Object.entries(languages).map(([language, words]) => [language, Reflect.get(words[part], id)]));
}
