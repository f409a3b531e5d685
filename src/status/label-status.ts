import type { DecidingFacts } from '../label/deciding-statement.ts';
import { type Dated, standingAt } from '../label/standing.ts';

/** Entries of one list of either format. The W3C asks for at least this many; both lists use it, so they divide alike. */
export const LIST_ENTRIES = 131_072;
/** How long a list may be relied on at all, and after how long a client should look again. Milliseconds. */
export const LIST_LIFETIME = 7 * 86_400_000;
export const LIST_TTL = 3_600_000;

/** What the label list says of one label: 0 in force, 1 ended, 2 suspended, 3 look at the page. */
export type LabelStatus = 0 | 1 | 2 | 3;

export function labelStatus(newest: Dated & { readonly credentialSubject: Pick<DecidingFacts, 'excludedUnits'> }, at: Date): LabelStatus {
  switch (standingAt(newest, at).kind) {
    case 'withdrawn': case 'expired': return 1;
    case 'suspended': return 2;
    case 'support-ended': return 3;
    case 'in-force': return (newest.credentialSubject.excludedUnits?.length ?? 0) > 0 ? 3 : 0;
  }
}

/** Where the entry of a statement or a label stands. */
export const listOf = (number: number): { readonly list: number; readonly index: number } => ({ list: Math.floor(number / LIST_ENTRIES), index: number % LIST_ENTRIES });
