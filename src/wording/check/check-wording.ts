import type { Words } from '../wording.ts';
import { check as de } from './de.ts';
import { check as en } from './en.ts';

/** The sentences for checking whole lists. */
export type CheckWording = Words<typeof en>;

const wordings: Readonly<Record<string, CheckWording>> = { en, de };

/** In that language, else in English. */
export const checkWordingOf = (language: string): CheckWording => wordings[language] ?? en;
