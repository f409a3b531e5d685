import type { LanguageTag } from '../encoding/language-tags.ts';
import { ar } from './capabilities/ar.ts';
import { de } from './capabilities/de.ts';
import { en } from './capabilities/en.ts';
import { es } from './capabilities/es.ts';
import { fi } from './capabilities/fi.ts';
import { fr } from './capabilities/fr.ts';
import { it } from './capabilities/it.ts';
import { ja } from './capabilities/ja.ts';
import { ko } from './capabilities/ko.ts';
import { nl } from './capabilities/nl.ts';
import { pl } from './capabilities/pl.ts';
import { zhHans } from './capabilities/zh-Hans.ts';

export type Capability = keyof typeof en;
/** One sentence for each capability: a language that lacks one does not compile. */
export type CapabilityWords = Readonly<Record<Capability, string>>;

const languages: Readonly<Record<LanguageTag, CapabilityWords>> = { en, de, fr, es, it, nl, fi, pl, ja, ko, 'zh-Hans': zhHans, ar };

export const capabilityIds = Object.keys(en).filter(isCapability);

/** What a capability means to a consumer, in every language there is. */
export function inEveryLanguage(capability: Capability): Record<string, string> {
  return Object.fromEntries(Object.entries(languages).map(([language, words]) => [language, words[capability]]));
}

function isCapability(id: string): id is Capability {
  return id in en;
}
