import { addDays } from '../encoding/rfc3339.ts';
import type { Statement } from '../label/statement.ts';
import { appealTermsOf } from './appeal-terms.ts';
import type { Scheme } from './scheme.ts';
import { recognitionsOf, surveillanceOf } from './surveillance.ts';

export interface Duty {
  readonly kind: 'surveillance' | 'renewal' | 'cure' | 'withdrawal' | 'review' | 'appeal' | 'recognition';
  /** The last day, as YYYY-MM-DD. */
  readonly by: string;
  readonly overdue: boolean;
  /** What it is about: a version, another scheme. */
  readonly about?: string;
}

/** What somebody still owes a label, by date: a look at it, its renewal, a cure, a review, an answer to an appeal, a recognition
 *  that runs out. All computed from signed dates, so that nothing is forgotten because nobody wrote it down.
 *  @param history all statements of the label, oldest first */
export function dutiesOf(history: readonly Statement[], scheme: Scheme, asOf: Date): readonly Duty[] {
  const statement = history.at(-1);
  if (!statement) return [];
  const { credentialSubject: subject, validUntil } = statement;
  const today = asOf.toISOString().slice(0, 10);
  const duty = (kind: Duty['kind'], by: string | undefined, about?: string): Duty[] =>
    (by === undefined ? [] : [{ kind, by: by.slice(0, 10), overdue: today > by.slice(0, 10), ...(about !== undefined && { about }) }]);
  const appeal = appealTermsOf(history.map((each) => each.credentialSubject), scheme, asOf);
  const lapsed = subject.suspension !== undefined && Date.parse(subject.suspension.cureBy) <= asOf.getTime();
  const living = subject.state !== 'withdrawn' && !lapsed && Date.parse(validUntil) > asOf.getTime();
  return [
    ...duty('appeal', appeal?.answerBy),
    ...(lapsed ? duty('withdrawal', subject.suspension?.cureBy) : []),
    ...(living ? [
      ...duty('surveillance', surveillanceOf(subject, scheme, asOf).dueBy),
      ...duty('renewal', addDays(validUntil, -scheme.renewal.closesDaysBefore)),
      ...duty('cure', subject.suspension?.cureBy),
      ...subject.releases.flatMap((release) => (release.coverage === 'provisional' ? duty('review', release.reviewBy, release.version) : [])),
      ...recognitionsOf(statement, asOf).flatMap(({ scheme: other, until }) => duty('recognition', until, other)),
    ] : []),
  ].sort((a, b) => a.by.localeCompare(b.by));
}
