import { addDays } from '../encoding/rfc3339.ts';
import type { Restored } from './deciding-statement.ts';
import type { LinkedStatement, ListedStatement } from './listed-statement.ts';
import { standingAt } from './standing.ts';
import { statementNumber } from './statement.ts';

/** What the newest statement of a label does not tell any more, and whoever follows the register by a cursor has to learn: a shop took
 *  the label off its shelf when it was suspended, and the release that was covered after its restoration hides that. */
export interface Trail {
  readonly restored?: Restored;
  /** Of the statements that took units out, one for each entry of `excludedUnits`, in their order. */
  readonly exclusions: readonly number[];
}

/** The trail of a label after its next statement. @param before the statement before, undefined for a first one */
export function trailAfter({ restored, exclusions }: Trail, before: LinkedStatement | undefined, statement: LinkedStatement): Trail {
  const { kind, at, reason } = statement.credentialSubject.event;
  const number = statementNumber(statement);
  const again = before && holdsAgain(before, statement) ? { statement: number, since: at, reason: reason.code } : restored;
  return { ...(again && { restored: again }), exclusions: kind === 'exclude' ? [...exclusions, number] : exclusions };
}

export const noTrail: Trail = { exclusions: [] };

/** The newest statement of a label with what its trail adds. */
export function withTrail(listed: ListedStatement, { restored, exclusions }: Trail): ListedStatement {
  const { excludedUnits, ...facts } = listed.credentialSubject;
  if (!restored && !excludedUnits) return listed;
  const units = excludedUnits?.map((each, i) => ({ ...each, ...(exclusions[i] !== undefined && { statement: exclusions[i] }) }));
  return { ...listed, credentialSubject: { ...facts, ...(units && { excludedUnits: units }), ...(restored && { restored }) } };
}

/** What `withTrail` kept of it. */
export function trailOf({ credentialSubject: { restored, excludedUnits = [] } }: ListedStatement): Trail {
  return { ...(restored && { restored }), exclusions: excludedUnits.flatMap(({ statement }) => statement ?? []) };
}

/** An event may be recorded late, and a bundle be asked a week after it was signed. So a renewal in the last days before a label's end
 *  counts too: somebody may have been told that it had ended. */
function holdsAgain(before: LinkedStatement, statement: LinkedStatement): boolean {
  // Most statements leave alone what decides this, and a ledger has many.
  if (statement.credentialSubject.state !== 'in-force' || !movesTheEnd(before, statement)) return false;
  const { at } = statement.credentialSubject.event;
  return [at, addDays(at, DAYS_UNHEARD)].some((moment) => {
    const then = new Date(moment);
    return standingAt(before, then).kind !== 'in-force' && standingAt(statement, then).kind === 'in-force';
  });
}

const DAYS_UNHEARD = 7;

function movesTheEnd(before: LinkedStatement, after: LinkedStatement): boolean {
  const [was, is] = [before.credentialSubject, after.credentialSubject];
  return was.state !== is.state || before.validUntil !== after.validUntil || was.support.securityUpdatesUntil !== is.support.securityUpdatesUntil || was.support.unsupported !== is.support.unsupported;
}
