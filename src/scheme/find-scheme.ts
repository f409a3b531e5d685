import type { Scheme } from './scheme.ts';

/** The scheme of a label or draft: of that version where one is named, else the newest. */
export function findScheme(schemes: readonly Scheme[], id: string, version?: string): Scheme | undefined {
  const known = schemes.filter((scheme) => scheme.id === id && (version === undefined || scheme.version === version));
  return known.toSorted((a, b) => a.version.localeCompare(b.version, 'en', { numeric: true })).at(-1);
}
