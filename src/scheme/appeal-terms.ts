import type { LabelSubject } from '../label/statement.ts';
import type { Scheme } from './scheme.ts';

export interface AppealTerms {
  readonly body: string;
  readonly contact: string;
  /** none: nobody has appealed and it is still possible; lapsed: nobody has, and the term is over. */
  readonly state: 'none' | 'lapsed' | 'open' | 'upheld' | 'rejected';
  /** The last day to appeal. */
  readonly fileBy: string;
  /** Of an open appeal: the day by which it is answered; Saturdays and Sundays do not count. */
  readonly answerBy?: string;
  readonly overdue: boolean;
}

/** To whom and until when the newest decision about a label can be appealed. Undefined where there is none: only a suspension, an
 *  exclusion of units and a withdrawal take something away.
 *  @param history what happened, oldest first */
export function appealTermsOf(history: readonly Pick<LabelSubject, 'event' | 'appeals'>[], scheme: Pick<Scheme, 'appeal'>, asOf: Date): AppealTerms | undefined {
  const decision = history.findLast(({ event }) => event.kind === 'suspend' || event.kind === 'withdraw' || event.kind === 'exclude')?.event;
  if (!decision) return undefined;
  const { body, contact, fileWithinDays, answerWorkingDays } = scheme.appeal;
  const fileBy = dayAfter(decision.at, fileWithinDays);
  const appeal = history.at(-1)?.appeals?.findLast((each) => Date.parse(each.openedAt) >= Date.parse(decision.at));
  if (!appeal) return { body, contact, fileBy, state: asOf.toISOString().slice(0, 10) > fileBy ? 'lapsed' : 'none', overdue: false };
  if (appeal.decidedAt) return { body, contact, fileBy, state: appeal.outcome ?? 'rejected', overdue: false };
  const answerBy = workingDayAfter(appeal.openedAt, answerWorkingDays);
  return { body, contact, fileBy, state: 'open', answerBy, overdue: asOf.toISOString().slice(0, 10) > answerBy };
}

const DAY = 86_400_000;
const dayAfter = (moment: string, days: number): string => new Date(Date.parse(moment) + days * DAY).toISOString().slice(0, 10);

export function workingDayAfter(moment: string, days: number): string {
  let day = Date.parse(`${moment.slice(0, 10)}T00:00:00Z`);
  for (let left = days; left > 0;) {
    day += DAY;
    const weekday = new Date(day).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left--;
  }
  return new Date(day).toISOString().slice(0, 10);
}
