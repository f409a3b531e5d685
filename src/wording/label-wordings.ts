import type { LanguageTag } from '../encoding/language-tags.ts';
import { label as ar } from './label/ar.ts';
import { label as de } from './label/de.ts';
import { label as en } from './label/en.ts';
import { label as es } from './label/es.ts';
import { label as fi } from './label/fi.ts';
import { label as fr } from './label/fr.ts';
import { label as it } from './label/it.ts';
import { label as ja } from './label/ja.ts';
import { label as ko } from './label/ko.ts';
import { label as nl } from './label/nl.ts';
import { label as pl } from './label/pl.ts';
import { label as zhHans } from './label/zh-Hans.ts';
import type { Words } from './wording.ts';

export type LabelWording = Words<typeof en>;

/** The words of the printed label in every language that it can be printed in, by BCP 47 tag. */
export const labelWordings: Readonly<Record<string, LabelWording>> = { en, de, fr, es, it, nl, fi, pl, ja, ko, 'zh-Hans': zhHans, ar } satisfies Record<LanguageTag, LabelWording>;

/** The languages that a label can be printed in. The site may speak fewer. */
export const labelLanguages: readonly string[] = Object.keys(labelWordings);
