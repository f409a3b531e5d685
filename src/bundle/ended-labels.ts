import { type Standing, standingAt, type StandingKind } from '../label/standing.ts';
import { statementNumber } from '../label/statement.ts';
import type { PartStatement } from './part.ts';

/** A label that a shop should know of: it ended, is suspended, or gets no more updates. */
export interface EndedLabel {
  readonly kind: StandingKind;
  readonly since: string;
  readonly until?: string;
  readonly reason?: string;
  readonly label: string;
  readonly number: number;
  /** Of the statement that says so, or from whose dates it follows. */
  readonly statement: number;
  readonly gtins: readonly string[];
  readonly brand: string;
  readonly name: string;
  readonly model: string;
}

/** What does not hold at a moment, oldest first. Also what has ended by its dates alone, without a new statement.
 *  @param statements the newest of each label, confirmed as such */
export function endedLabels(statements: Iterable<PartStatement>, at: Date): readonly EndedLabel[] {
  const ended: EndedLabel[] = [];
  for (const statement of statements) {
    const standing = standingAt(statement, at);
    if (standing.kind !== 'in-force') ended.push(entry(statement, standing));
  }
  return ended.sort((a, b) => (a.since < b.since || (a.since === b.since && a.label < b.label) ? -1 : 1));
}

function entry(statement: PartStatement, { kind, since, until, reason }: Standing): EndedLabel {
  const { label, product: { gtins, brand, name, model } } = statement.credentialSubject;
  return {
    kind, since, ...(until && { until }), ...(reason && { reason }),
    label: label.code, number: label.number, statement: statementNumber(statement), gtins: [...gtins], brand, name, model,
  };
}
