import { de } from './de.ts';
import { en } from './en.ts';

type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };
export type PaperWords = Words<typeof en>;

/** The words of papers, in German where the language is German, else in English: a paper with legal effect is not half translated. */
export const paperWords = (language: string): PaperWords => (language.split('-')[0] === 'de' ? de : en);

/** The language that the paper really comes in. */
export const paperLanguage = (language: string): 'de' | 'en' => (language.split('-')[0] === 'de' ? 'de' : 'en');
