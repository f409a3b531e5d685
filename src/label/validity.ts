import { addDays, rfc3339 } from '../encoding/rfc3339.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { EventInput } from './events.ts';
import { endOfSupport } from './standing.ts';
import type { LabelFacts } from './statement.ts';

/** Until when a new or renewed label is valid: for the scheme's term, and where the scheme says so no longer than updates are promised. */
export function validityEnd(at: string, { support }: Pick<LabelFacts, 'support'>, scheme: Scheme): string {
  const term = termEnd(at, scheme.validityMonths);
  return scheme.endsWithSupport && support.securityUpdatesUntil ? earlier(term, endOfSupport(support) ?? term) : term;
}

/** Until when a label is valid after an event. Only a renewal lengthens it. A standard that was replaced leaves the scheme's term, so
 *  that nobody has to remember the day.
 *  @param before what the newest statement says */
export function validUntilAfter(before: string, event: EventInput, facts: LabelFacts, scheme: Scheme): string {
  if (event.kind === 'renew') return validityEnd(event.at, facts, scheme);
  if (event.kind !== 'amend' || event.reason.code !== 'standard-replaced') return before;
  return earlier(before, addDays(event.at, scheme.standardReplacedDays));
}

const earlier = (a: string, b: string): string => (Date.parse(a) <= Date.parse(b) ? a : b);

function termEnd(at: string, months: number): string {
  const end = new Date(at);
  const day = end.getUTCDate();
  end.setUTCMonth(end.getUTCMonth() + months);
  // 31 August and six months is the last day of February, not 3 March.
  if (end.getUTCDate() !== day) end.setUTCDate(0);
  return rfc3339(end);
}
