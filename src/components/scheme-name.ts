import type { LabelFacts } from '../label/statement.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { inLanguage } from '../wording/wording.ts';
import { schemeOf } from './scheme-of.ts';

/** What a label's rules are called: as was signed where that is in the reader's language, else as the rules call themselves today. */
export function schemeName(schemes: readonly Scheme[], facts: Pick<LabelFacts, 'scheme'>, language: string): string {
  return inLanguage({ ...schemeOf(schemes, facts)?.name, ...facts.scheme.name }, language);
}
