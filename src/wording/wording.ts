import type { answer } from './answer/en.ts';
import type { en } from './en.ts';
import type { site } from './site/en.ts';

/** The shape of a part of the wording, for the other languages. */
export type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

/** All sentences of one language, by the names that `en.ts` gives them. */
export type Wording = Words<typeof en>;

/** The sentences that an answer is made of: the part of a language that travels to the phone. */
export type AnswerWording = Words<typeof answer>;

/** The pages around the answer. */
export type SiteWording = Words<typeof site>;

/** Fills `{name}` in a sentence. A name that is not given stays as it is: a test finds it. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}

/** The text in the reader's language, else in English, else in whatever there is. */
export function inLanguage(map: Readonly<Record<string, string>> | undefined, language: string): string {
  if (!map) return '';
  return map[language] ?? map[language.split('-')[0]!] ?? map['en'] ?? Object.values(map)[0] ?? '';
}
