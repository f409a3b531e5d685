import { standingAt } from '../label/standing.ts';
import { statementNumber } from '../label/statement.ts';
import { type EndedLabel, endedLabel, type NamedLabel, namedLabel, oldestFirst } from './ended-labels.ts';
import type { PartStatement } from './part.ts';

/** A label that did not hold and holds again: whoever took it off the shelf may put it back. */
export interface RestoredLabel extends NamedLabel {
  readonly kind: 'restored';
  readonly since: string;
  readonly reason: string;
  /** Of the statement by which it holds again. Later ones may have followed. */
  readonly statement: number;
}

/** Units for which a label does not hold, whatever becomes of it for the others. */
export interface UnitsExcluded extends NamedLabel {
  readonly kind: 'units-excluded';
  readonly since: string;
  readonly reason: string;
  readonly lots?: readonly string[];
  /** Both ends belong to it. */
  readonly serials?: readonly { readonly from: string; readonly to: string }[];
  /** Of the statement that took them out. */
  readonly statement: number;
}

export type ShelfNews = EndedLabel | RestoredLabel | UnitsExcluded;

/** All that a shop has to learn of the labels of a register as they are at a moment, oldest first: what does not hold, what holds again,
 *  and which units were taken out. `endedSince` picks what is new to it.
 *  @param statements the newest of each label, confirmed as such */
export function shelfNews(statements: Iterable<PartStatement>, at: Date): readonly ShelfNews[] {
  const news: ShelfNews[] = [];
  for (const statement of statements) {
    const ended = endedLabel(statement, standingAt(statement, at));
    if (ended) news.push(ended);
    else news.push(...restoredLabel(statement));
    news.push(...unitsExcluded(statement));
  }
  return news.sort(oldestFirst);
}

function restoredLabel(statement: PartStatement): readonly RestoredLabel[] {
  const { restored } = statement.credentialSubject;
  return restored ? [{ kind: 'restored', ...restored, ...namedLabel(statement) }] : [];
}

/** Told while the label is suspended too: a cursor that has passed by then would never come back to it. */
function unitsExcluded(statement: PartStatement): readonly UnitsExcluded[] {
  return (statement.credentialSubject.excludedUnits ?? []).map(({ lots, serials, since, reason, statement: said }) => ({
    kind: 'units-excluded', since, reason, ...(lots && { lots }), ...(serials && { serials }),
    // A bundle of an earlier version does not say which statement it was: then it is told once more rather than never.
    statement: said ?? statementNumber(statement), ...namedLabel(statement),
  }));
}
