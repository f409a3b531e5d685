import type { DecidingStatement } from '../label/deciding-statement.ts';
import { statementNumber } from '../label/statement.ts';
import { statementVerdict } from '../verification/statement-verdict.ts';
import type { Verdict, VerdictKind } from '../verification/verdict.ts';

/** A label that a shop should know of: it ended, is suspended, or gets no more updates. */
export interface EndedLabel {
  readonly kind: VerdictKind;
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
export function endedLabels(statements: Iterable<DecidingStatement>, at: Date): readonly EndedLabel[] {
  const ended: EndedLabel[] = [];
  for (const statement of statements) {
    const verdict = statementVerdict({ statement, statusAt: at }, {}, at, undefined, {});
    if (verdict.kind !== 'in-force') ended.push(entry(statement, verdict));
  }
  return ended.sort((a, b) => (a.since < b.since || (a.since === b.since && a.label < b.label) ? -1 : 1));
}

function entry(statement: DecidingStatement, { kind, since = '', until, reason }: Verdict): EndedLabel {
  const { label, product: { gtins, brand, name, model } } = statement.credentialSubject;
  return {
    kind, since, ...(until && { until }), ...(reason && { reason }),
    label: label.code, number: label.number, statement: statementNumber(statement), gtins: [...gtins], brand, name, model,
  };
}
