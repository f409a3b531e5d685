import { answer } from './answer/en.ts';
import { label } from './label/en.ts';
import { site } from './site/en.ts';

/** Every sentence that a person reads, in English. `{name}` is filled in. The other languages say the same with the same names:
 *  `Wording` is made from this file, so a missing sentence does not compile. */
export const en = {
  language: 'English',
  ...answer,
  ...site,
  label,
} as const;
