import { type Standing, standingAt, type StandingKind } from '../label/standing.ts';
import { statementNumber } from '../label/statement.ts';
import type { PartStatement } from './part.ts';

/** Which label it is, and what a shop knows it by. */
export interface NamedLabel {
  readonly label: string;
  readonly number: number;
  readonly gtins: readonly string[];
  readonly brand: string;
  readonly name: string;
  readonly model: string;
}

/** A label that a shop should know of: it ended, is suspended, or gets no more updates. */
export interface EndedLabel extends NamedLabel {
  readonly kind: Exclude<StandingKind, 'in-force'>;
  readonly since: string;
  readonly until?: string;
  readonly reason?: string;
  /** Of the statement that says so, or from whose dates it follows. */
  readonly statement: number;
}

/** What does not hold at a moment, oldest first. Also what has ended by its dates alone, without a new statement.
 *  @param statements the newest of each label, confirmed as such */
export function endedLabels(statements: Iterable<PartStatement>, at: Date): readonly EndedLabel[] {
  const ended: EndedLabel[] = [];
  for (const statement of statements) {
    const entry = endedLabel(statement, standingAt(statement, at));
    if (entry) ended.push(entry);
  }
  return ended.sort(oldestFirst);
}

/** Undefined where the label holds. */
export function endedLabel(statement: PartStatement, { kind, since, until, reason }: Standing): EndedLabel | undefined {
  if (kind === 'in-force') return undefined;
  return { kind, since, ...(until && { until }), ...(reason && { reason }), statement: statementNumber(statement), ...namedLabel(statement) };
}

export function namedLabel({ credentialSubject: { label, product: { gtins, brand, name, model } } }: PartStatement): NamedLabel {
  return { label: label.code, number: label.number, gtins: [...gtins], brand, name, model };
}

export const oldestFirst = (a: Pick<EndedLabel, 'since' | 'label'>, b: Pick<EndedLabel, 'since' | 'label'>): number => (a.since < b.since || (a.since === b.since && a.label < b.label) ? -1 : 1);
