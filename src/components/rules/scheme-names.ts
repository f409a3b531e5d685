import type { Scheme } from '../../scheme/scheme.ts';
import { inLanguage } from '../../wording/wording.ts';

/** The name of a scheme by its id, in one language; an id that nobody knows stays as it is. */
export const schemeNames = (schemes: readonly Scheme[], language: string) => (id: string): string => inLanguage(schemes.find((each) => each.id === id)?.name, language) || id;
