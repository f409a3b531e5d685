import type { LabelFacts } from '../label/statement.ts';
import type { Scheme } from '../scheme/scheme.ts';

/** The rules that a label was issued under: in its own version where that is still kept, else as they are now. */
export function schemeOf(schemes: readonly Scheme[], { scheme }: Pick<LabelFacts, 'scheme'>): Scheme | undefined {
  const known = schemes.filter((each) => each.id === scheme.id);
  return known.find((each) => each.version === scheme.version) ?? known.at(-1);
}
