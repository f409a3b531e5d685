/** The languages that this program speaks, as BCP 47 tags, in the order in which people choose among them. What is said in one is
 *  said in all: dictionaries are records of this type, so that a language which lacks a sentence does not compile. */
export const languageTags = ['en', 'de', 'fr', 'es', 'it', 'nl', 'fi', 'pl', 'ja', 'ko', 'zh-Hans', 'ar'] as const;
export type LanguageTag = (typeof languageTags)[number];

/** The closest of them: `de-AT` is spoken as `de`, what nobody speaks as English. */
export function closestLanguage(tag: string): LanguageTag {
  const spoken = (each: string): LanguageTag | undefined => languageTags.find((known) => known.toLowerCase() === each.toLowerCase());
  const [primary = ''] = tag.split('-');
  return spoken(tag) ?? spoken(primary) ?? languageTags.find((known) => known.startsWith(`${primary.toLowerCase()}-`)) ?? 'en';
}
