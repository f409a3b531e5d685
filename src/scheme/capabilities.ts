import { de } from './capabilities/de.ts';
import { en } from './capabilities/en.ts';

export type Capability = keyof typeof en;
/** One sentence for each capability: a language that lacks one does not compile. */
export type CapabilityWords = Readonly<Record<Capability, string>>;

const languages: Readonly<Record<string, CapabilityWords>> = { en, de };

export const capabilityIds = Object.keys(en).filter(isCapability);

/** What a capability means to a consumer, in every language there is. */
export function inEveryLanguage(capability: Capability): Record<string, string> {
  return Object.fromEntries(Object.entries(languages).map(([language, words]) => [language, words[capability]]));
}

function isCapability(id: string): id is Capability {
  return id in en;
}
