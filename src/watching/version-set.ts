import { compareVersions } from '../label/versions.ts';
import type { CompareVersions } from './package-order.ts';

/** Which versions an advisory speaks of. `unreadable` keeps the words of a range that nobody but a person can read. */
export type VersionSet = { readonly kind: 'every' } | { readonly kind: 'some'; readonly exact: readonly string[]; readonly ranges: readonly VersionRange[] } | { readonly kind: 'unreadable'; readonly words: string };

/** Between two bounds; an open end where one is missing. */
export interface VersionRange { readonly from?: Bound; readonly to?: Bound }
export interface Bound { readonly version: string; readonly inclusive: boolean }

export const everyVersion: VersionSet = { kind: 'every' };
export const exactly = (...versions: readonly string[]): VersionSet => ({ kind: 'some', exact: versions, ranges: [] });
export const unreadableVersions = (words: string): VersionSet => ({ kind: 'unreadable', words: words.slice(0, 120) });

/** The one version that an advisory names; or, where it writes more into that place, the range or the words that it is. */
export function parseVersion(text: string): VersionSet {
  const version = text.trim();
  if (/^(?:\*|all(?: versions?)?)$/i.test(version)) return everyVersion;
  if (/^(?:[<>=]|vers:)/.test(version)) return parseVersionRange(version);
  return /\d/.test(version) && !/[<>*]/.test(version) ? exactly(version) : unreadableVersions(text);
}

/** Whether the version is one of them. False for an unreadable range: it is reported, never guessed. */
export function includesVersion(set: VersionSet, version: string, compare: CompareVersions = compareVersions): boolean {
  switch (set.kind) {
    case 'every': return true;
    case 'unreadable': return false;
    case 'some': return set.exact.some((each) => compare(each, version) === 0) || set.ranges.some((range) => between(range, version, compare));
  }
}

function between({ from, to }: VersionRange, version: string, compare: CompareVersions): boolean {
  const above = from === undefined ? 1 : compare(version, from.version);
  const below = to === undefined ? -1 : compare(version, to.version);
  return (above > 0 || (above === 0 && from?.inclusive === true)) && (below < 0 || (below === 0 && to?.inclusive === true));
}

export function sayVersions(set: VersionSet): string {
  switch (set.kind) {
    case 'every': return 'every version';
    case 'unreadable': return `"${set.words}"`;
    case 'some': return [...set.exact.slice(0, 8), ...(set.exact.length > 8 ? [`${set.exact.length - 8} more`] : []), ...set.ranges.map(sayRange)].join(', ') || 'no version';
  }
}

function sayRange({ from, to }: VersionRange): string {
  const ends = [from && `${from.inclusive ? '>=' : '>'} ${from.version}`, to && `${to.inclusive ? '<=' : '<'} ${to.version}`].filter(Boolean);
  return ends.join(' and ') || 'every version';
}

/** A range as CSAF writes it: a version range specifier (`vers:generic/>=2.0|<2.4.1`), or comparators in plain sight (`<2.4.1`,
 *  `>= 2.0, < 2.4.1`). */
export function parseVersionRange(text: string): VersionSet {
  const unreadable = unreadableVersions(text);
  const constraints = text.trim().replace(/^vers:[a-z0-9.+-]+\//i, '');
  if (constraints === '*') return everyVersion;
  const parts = constraints.split(/\s*[|,]\s*/).map((part) => /^(<=|>=|!=|<|>|=)?\s*([^\s<>=!]+)$/.exec(part));
  const exact: string[] = [];
  const ranges: VersionRange[] = [];
  let open: Bound | undefined;
  for (const part of parts) {
    const [, comparator = '=', spelled] = part ?? [];
    const version = spelled === undefined ? undefined : decodeVersion(spelled);
    if (version === undefined || !/\d/.test(version) || comparator === '!=') return unreadable;
    const bound = { version, inclusive: comparator.endsWith('=') };
    if (comparator === '=') exact.push(version);
    else if (comparator.startsWith('>')) {
      if (open) return unreadable;
      open = bound;
    } else {
      ranges.push({ ...(open && { from: open }), to: bound });
      open = undefined;
    }
  }
  if (open) ranges.push({ from: open });
  return { kind: 'some', exact, ranges };
}

function decodeVersion(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
