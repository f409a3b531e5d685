import type { Capability, CapabilityWords } from '../scheme/capabilities.ts';
import { ar } from './why/ar.ts';
import { de } from './why/de.ts';
import { en } from './why/en.ts';
import { es } from './why/es.ts';
import { fi } from './why/fi.ts';
import { fr } from './why/fr.ts';
import { it } from './why/it.ts';
import { ja } from './why/ja.ts';
import { ko } from './why/ko.ts';
import { nl } from './why/nl.ts';
import { pl } from './why/pl.ts';
import { zhHans } from './why/zh-Hans.ts';

const whys: Readonly<Record<string, CapabilityWords>> = { en, de, fr, es, it, nl, fi, pl, ja, ko, 'zh-Hans': zhHans, ar };

/** Why it matters to a consumer that a requirement is met; nothing where the scheme has its own, unknown to us. */
export const whyItMatters = (capability: Capability | undefined, language: string): string => (capability ? (whys[language] ?? en)[capability] : '');
