import { closestLanguage, type LanguageTag } from '../../encoding/language-tags.ts';
import type { FindingCode, MemberKind } from '../../scheme/finding.ts';
import { findings as ar } from './ar.ts';
import { findings as de } from './de.ts';
import { findings as en } from './en.ts';
import { findings as es } from './es.ts';
import { findings as fi } from './fi.ts';
import { findings as fr } from './fr.ts';
import { findings as it } from './it.ts';
import { findings as ja } from './ja.ts';
import { findings as ko } from './ko.ts';
import { findings as nl } from './nl.ts';
import { findings as pl } from './pl.ts';
import { findings as zhHans } from './zh-Hans.ts';

/** The sentences about what is wrong with a draft, in one language. Members and codes stand in them as the draft has them. */
export interface FindingsWording {
  readonly language: LanguageTag;
  readonly sentences: Readonly<Record<FindingCode, { readonly problem: string; readonly hint: string }>>;
  /** Hints where the fact that the usual one names is unknown. */
  readonly withoutFact: Readonly<Record<'unknown-member' | 'not-one-of' | 'claim-forbidden', string>>;
  /** What a member should be: fills `{expected}`. */
  readonly kinds: Readonly<Record<MemberKind, string>>;
}

const wordings: Readonly<Record<LanguageTag, FindingsWording>> = { en, de, fr, es, it, nl, fi, pl, ja, ko, 'zh-Hans': zhHans, ar };

/** All twelve: a page of one language embeds its own and loads no other. */
export const findingsWordingOf = (language: string): FindingsWording => wordings[closestLanguage(language)];
