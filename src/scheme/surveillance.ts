import type { LabelFacts, Statement } from '../label/statement.ts';
import type { Draft } from '../label/draft.ts';
import { rigourOf } from './rigour.ts';
import type { Scheme } from './scheme.ts';

export interface Surveillance {
  /** Months between looks; 0 where the tier asks for none. */
  readonly everyMonths: number;
  /** When somebody last looked: the newest finding, or the attestation. RFC 3339 or a date. */
  readonly last: string;
  /** The day by which the next look is due. */
  readonly dueBy?: string;
  readonly overdue: boolean;
  readonly open: readonly NonNullable<LabelFacts['findings']>[number][];
}

/** How a label is kept true: when it was last looked at, when it is due, and what is open. Overdue shows by itself, because it is
 *  computed from signed dates by whoever looks. */
export function surveillanceOf(facts: LabelFacts, scheme: Scheme, asOf: Date): Surveillance {
  const everyMonths = rigourOf(draftOf(facts), scheme)?.tier.surveillanceMonths ?? 0;
  const findings = facts.findings ?? [];
  // A complaint is somebody else's look, not the scheme's.
  const looks = findings.filter((each) => each.kind !== 'complaint' && each.result !== 'open').map((each) => each.at);
  const last = [facts.attestation.date, ...looks].toSorted((a, b) => Date.parse(a) - Date.parse(b)).at(-1) ?? facts.attestation.date;
  const open = findings.filter((each) => each.result === 'open' || each.result === 'does-not-conform');
  if (everyMonths === 0) return { everyMonths, last, overdue: false, open };
  const day = new Date(Date.parse(last));
  const due = Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + everyMonths, day.getUTCDate());
  return { everyMonths, last, dueBy: new Date(due).toISOString().slice(0, 10), overdue: asOf.getTime() > due + 86_400_000, open };
}

/** A label's facts as the draft that they came from: what is held against another version of a scheme. */
export function draftOf(facts: LabelFacts): Draft {
  return { ...facts, scheme: facts.scheme.id, releases: [...facts.releases].sort((a, b) => Date.parse(a.date) - Date.parse(b.date)) };
}

export interface Recognition { readonly scheme: string; readonly until: string; readonly holds: boolean }

/** "Also accepted as … until …": ends with the agreement, and with the label itself, whichever is sooner. */
export function recognitionsOf({ validUntil, credentialSubject: { recognised, state } }: Pick<Statement, 'validUntil' | 'credentialSubject'>, asOf: Date): readonly Recognition[] {
  return (recognised ?? []).map(({ scheme, until }) => {
    const ends = Math.min(Date.parse(`${until}T23:59:59Z`), Date.parse(validUntil));
    return { scheme, until: new Date(ends).toISOString().slice(0, 10), holds: state === 'in-force' && asOf.getTime() <= ends };
  });
}
