import type { Scheme } from '../../scheme/scheme.ts';

/** Each scheme once, in its newest version: older ones live on in the labels that were issued under them. */
export function newestSchemes(schemes: readonly Scheme[]): readonly Scheme[] {
  const newest = new Map<string, Scheme>();
  for (const scheme of schemes) {
    const known = newest.get(scheme.id);
    if (!known || scheme.version.localeCompare(known.version, 'en', { numeric: true }) > 0) newest.set(scheme.id, scheme);
  }
  return [...newest.values()];
}
