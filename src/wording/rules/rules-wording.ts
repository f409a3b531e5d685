import type { Words } from '../wording.ts';
import { rules as de } from './de.ts';
import { rules as en } from './en.ts';

/** The sentences about rules and standards. */
export type RulesWording = Words<typeof en>;

const wordings: Readonly<Record<string, RulesWording>> = { en, de };

/** The sentences in that language, else in English; and the language that it became, for `lang`. */
export function rulesWordingOf(language: string): { readonly words: RulesWording; readonly spoken: string } {
  const own = wordings[language];
  return own ? { words: own, spoken: language } : { words: en, spoken: 'en' };
}
