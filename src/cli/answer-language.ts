import { closestLanguage, languageTags } from '../encoding/language-tags.ts';
import { Misuse } from './terminal.ts';

/** Reads `--language`. Whoever names a language that nobody speaks here is told so, and not answered in English.
 *  @throws Misuse */
export function answerLanguage(tag: string): string {
  if (closestLanguage(tag) === 'en' && !/^en(?:-|$)/i.test(tag)) throw new Misuse(`"${tag}" is no language of these answers`, `one of ${languageTags.join(', ')}`);
  return tag;
}
