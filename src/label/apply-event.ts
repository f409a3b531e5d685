import { addDays } from '../encoding/rfc3339.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { coverReleases } from './cover-releases.ts';
import type { EventInput } from './events.ts';
import { type LifeState, nextState, type LabelState } from './life.ts';
import { type Refused, refuse } from './refusal.ts';
import { type Dated, newestCovered, standingAt } from './standing.ts';
import type { LabelFacts, Statement } from './statement.ts';
import { validityEnd, validUntilAfter } from './validity.ts';

export interface NextLabel { readonly facts: LabelFacts; readonly state: LabelState; readonly validUntil: string }

/** What a label says after an event, or why the event is refused. Pure: the same function writes the ledger, checks it when it
 *  is read, and shows beforehand what would happen.
 *  @param newest the label's newest statement; undefined for `issue` */
export function applyEvent(newest: Pick<Statement, 'validUntil' | 'credentialSubject'> | undefined, event: EventInput, scheme: Scheme): NextLabel | Refused {
  const at = new Date(event.at);
  const from = lifeState(newest, at);
  const next = nextState(from, event.kind);
  if ('refusal' in next) return refuse(next.refusal, { event: event.kind, since: newest ? standingAt(newest, at).since : '' });
  if (!newest) return event.kind === 'issue' ? { facts: event.facts, state: next.state, validUntil: validityEnd(event.at, event.facts, scheme) } : refuse('unknown-label');
  const last = newest.credentialSubject.event.at;
  if (at.getTime() < Date.parse(last)) return refuse('date-before-last', { at: event.at, last });
  const changed = change(newest, event, scheme, at);
  if ('refusal' in changed) return changed;
  return { facts: changed, state: next.state, validUntil: validUntilAfter(newest.validUntil, event, changed, scheme) };
}

/** The row of the life table that a label is in at a moment: signed dates have moved it there. */
export function lifeState(newest: Dated | undefined, at: Date): LifeState {
  if (!newest) return 'none';
  const { kind } = standingAt(newest, at);
  if (kind === 'withdrawn') return newest.credentialSubject.state === 'withdrawn' ? 'withdrawn' : 'lapsed';
  return kind === 'support-ended' ? 'in-force' : kind;
}

type Newest = Pick<Statement, 'validUntil' | 'credentialSubject'>;

function change(newest: Newest, event: EventInput, scheme: Scheme, at: Date): LabelFacts | Refused {
  const facts = factsOf(newest.credentialSubject);
  switch (event.kind) {
    case 'issue': return refuse('already-issued');
    case 'cover': return withReleases(facts, coverReleases(facts, event, scheme));
    case 'suspend': return suspend(facts, event, scheme);
    case 'restore': return restore(facts, event, at);
    case 'amend': return amend(facts, event.facts);
    case 'renew': return renew(newest, facts, event, scheme);
    case 'transfer': return { ...facts, manufacturer: event.manufacturer, ...(event.vulnerabilityContact && { vulnerabilityContact: event.vulnerabilityContact }) };
    case 'appeal': return appeal(newest, facts, event);
    case 'surveil': return { ...facts, findings: [...(facts.findings ?? []), { at: event.at, ...event.finding, text: event.reason.text, ...(event.evidence && { evidence: event.evidence }) }] };
    case 'exclude': return exclude(facts, event, scheme);
    case 'withdraw': return withdraw(newest, facts, event, scheme, at);
  }
}

function factsOf(subject: Statement['credentialSubject']): LabelFacts {
  const { id: _id, label: _label, event: _event, previous: _previous, state: _state, ...facts } = subject;
  return facts;
}

const withReleases = (facts: LabelFacts, releases: LabelFacts['releases'] | Refused): LabelFacts | Refused => ('refusal' in releases ? releases : { ...facts, releases });

function suspend(facts: LabelFacts, event: Extract<EventInput, { kind: 'suspend' }>, scheme: Scheme): LabelFacts | Refused {
  const cureBy = event.cureBy ?? addDays(event.at, scheme.cureDays);
  if (Date.parse(cureBy) <= Date.parse(event.at)) return refuse('cure-date-past', { cureBy });
  const unknown = event.affected.find((version) => !facts.releases.some((release) => release.version === version));
  if (unknown !== undefined) return refuse('version-unknown', { version: unknown });
  const releases = facts.releases.map((release) => (event.affected.includes(release.version) ? { ...withoutReview(release), coverage: 'not-covered' as const, since: event.at, reason: event.reason.code } : release));
  return { ...facts, releases, suspension: { since: event.at, cureBy, reason: event.reason.code } };
}

function withoutReview(release: LabelFacts['releases'][number]): LabelFacts['releases'][number] {
  const { reviewBy: _, ...rest } = release;
  return rest;
}

/** A label that holds for no version would say nothing: the fixed release, or the outcome of a check, comes first. */
function restore(facts: LabelFacts, { evidence = [] }: EventInput, at: Date): LabelFacts | Refused {
  const { suspension: _, ...rest } = facts;
  if (evidence.length === 0) return refuse('evidence-missing');
  return newestCovered(facts, at) ? rest : refuse('nothing-covered');
}

function amend(facts: LabelFacts, changes: Partial<LabelFacts>): LabelFacts | Refused {
  const next = { ...facts, ...changes };
  const identity = (of: LabelFacts): string => JSON.stringify([of.product.brand, of.product.model, of.product.category, [...of.product.gtins].sort(), of.scheme.id]);
  if (identity(next) !== identity(facts)) return refuse('identity-changed');
  const [before, after] = [facts.support.securityUpdatesUntil, next.support.securityUpdatesUntil];
  if (before !== undefined && (after === undefined || after < before)) return refuse('support-shortened', { before, after: after ?? 'none' });
  return next;
}

function renew(newest: Newest, facts: LabelFacts, event: Extract<EventInput, { kind: 'renew' }>, scheme: Scheme): LabelFacts | Refused {
  const opens = addDays(newest.validUntil, -scheme.renewal.opensDaysBefore);
  const closes = addDays(newest.validUntil, -scheme.renewal.closesDaysBefore);
  if (Date.parse(event.at) < Date.parse(opens) && event.outsideWindow !== 'early') return refuse('renewal-too-early', { opens, closes });
  if (Date.parse(event.at) > Date.parse(closes) && event.outsideWindow !== 'late') return refuse('renewal-too-late', { closes, ends: newest.validUntil });
  return { ...facts, assessments: event.assessments.length > 0 ? event.assessments : facts.assessments };
}

/** Suspensions, exclusions and withdrawals can be appealed; an appeal changes nothing by itself. */
function appeal(newest: Newest, facts: LabelFacts, event: Extract<EventInput, { kind: 'appeal' }>): LabelFacts | Refused {
  const appeals = facts.appeals ?? [];
  const open = appeals.findIndex((each) => each.decidedAt === undefined);
  if (event.outcome) {
    if (open < 0) return refuse('no-appealable-decision');
    const decided = { ...appeals[open]!, decidedAt: event.at, outcome: event.outcome };
    return { ...facts, appeals: appeals.with(open, decided) };
  }
  if (open >= 0) return refuse('appeal-open');
  const appealable = newest.credentialSubject.state !== 'in-force' || (facts.excludedUnits?.length ?? 0) > 0 || facts.releases.some((release) => release.coverage === 'not-covered');
  return appealable ? { ...facts, appeals: [...appeals, { openedAt: event.at, text: event.reason.text }] } : refuse('no-appealable-decision');
}

/** Where the cure clock ran out first, the label has been withdrawn since then: the statement confirms it and does not move the day. */
function withdraw(newest: Newest, facts: LabelFacts, event: Extract<EventInput, { kind: 'withdraw' }>, scheme: Scheme, at: Date): LabelFacts | Refused {
  const lapsed = lifeState(newest, at) === 'lapsed';
  if (event.reason.code === 'cure-lapsed' && !lapsed) return refuse('no-clock-ran-out');
  const { suspension, ...rest } = facts;
  const since = lapsed && suspension ? suspension.cureBy : event.at;
  // What was planned before ends with the label, unless the decision itself names another day.
  const lastManufactured = event.stock?.lastManufactured ?? [facts.stock?.lastManufactured ?? since, since].map((day) => day.slice(0, 10)).sort()[0];
  const overSticker = event.stock?.overSticker === true || scheme.overSticker.includes('withdrawn');
  return { ...rest, withdrawal: { since, reason: event.reason.code }, stock: { ...(lastManufactured && { lastManufactured }), ...(overSticker && { overSticker }) } };
}

function exclude(facts: LabelFacts, event: Extract<EventInput, { kind: 'exclude' }>, scheme: Scheme): LabelFacts | Refused {
  if ((event.units.lots?.length ?? 0) + (event.units.serials?.length ?? 0) === 0) return refuse('no-units');
  const excluded = { ...event.units, since: event.at, reason: event.reason.code, text: event.reason.text };
  return { ...facts, excludedUnits: [...(facts.excludedUnits ?? []), excluded], ...(scheme.overSticker.includes('excluded-units') && { stock: { ...facts.stock, overSticker: true } }) };
}
