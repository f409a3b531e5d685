import type { Purl } from './purl.ts';
import type { VersionSet } from './version-set.ts';

/** One sentence of an advisory, whatever its format: this hole, that thing, those versions, this status. */
export interface Claim {
  readonly hole: Hole;
  readonly status: 'affected' | 'fixed' | 'not-affected' | 'under-investigation';
  readonly subject: Subject;
  readonly versions: VersionSet;
  readonly source: Source;
  /** Why something is not affected: a VEX justification, or words. */
  readonly why?: string;
}

export interface Hole {
  /** The CVE where there is one; else the advisory's number, in characters that a label may show. */
  readonly id: string;
  /** Every name that it goes by, its id included. */
  readonly names: readonly string[];
  /** 2026-11-20 */
  readonly published?: string;
}

export type Subject =
  | { readonly kind: 'package'; readonly purl: Purl }
  | { readonly kind: 'product'; readonly vendor?: string; readonly names: readonly string[]; readonly models: readonly string[]; readonly imageSha256: readonly string[]; readonly component?: string; readonly words: string };

/** Where it stands. */
export interface Source {
  /** As the person named it. */
  readonly file: string;
  /** 64 lower-case hexadecimal digits, of the file's bytes. */
  readonly sha256: string;
  /** The advisory's own number, as NK-2026-07. */
  readonly id: string;
  readonly url?: string;
}

/** A file that was given to be read. */
export interface GivenFile { readonly file: string; readonly text: string; readonly sha256: string }

/** A file that is not what it was given as. @param fault stands behind the file's name */
export interface NotRead { readonly fault: string; readonly hint: string }
export const notRead = (fault: string, hint: string): NotRead => ({ fault, hint });

/** A number as a label may show it: `CVE-2026-41001`, `NK-2026-07`. Feeds come from strangers, and what they say is printed. */
export const plainNumber = (text: string): string => text.replace(/[^A-Za-z0-9._-]+/g, '-').slice(0, 60);
/** Some text of a feed as one line that a terminal and a draft can show: without control and direction characters. */
export const shownLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim();
/** The same, as long as a title may be. */
export const plainLine = (text: string): string => shownLine(text).slice(0, 200);
