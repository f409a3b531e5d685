import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../src/encoding/rfc3339.ts';
import { applyEvent } from '../../src/label/apply-event.ts';
import { chainFault } from '../../src/label/chain-fault.ts';
import type { EventContent } from '../../src/label/events.ts';
import { labelCode } from '../../src/label/label-code.ts';
import { standingAt } from '../../src/label/standing.ts';
import type { Statement } from '../../src/label/statement.ts';
import { parseScheme } from '../../src/scheme/parse-scheme.ts';
import { type ListedLabel, listBits } from '../../src/status/list-bits.ts';
import { fixtureStatement, fridge } from '../fixtures/fixture-statement.ts';

const scheme = parseScheme(readFileSync(new URL('../../src/scheme/templates/etsi-303645.yaml', import.meta.url), 'utf8'));

/** What a label may do, told a second time and much shorter: only states, moments and the promise of support. */
interface ModelLabel { state: 'in-force' | 'suspended' | 'withdrawn'; last: string; validUntil: string; cureBy: string; supportUntil: string; numbers: number[] }
interface Model { labels: ModelLabel[]; count: number }
interface Real { readonly ledger: Statement[] }

const ended = (label: ModelLabel, at: string): boolean => label.state === 'withdrawn' || (label.state === 'suspended' && at >= label.cureBy);
const expired = (label: ModelLabel, at: string): boolean => label.state === 'in-force' && at >= label.validUntil;

type Plan = EventContent | { readonly kind: 'extend'; readonly days: number };

/** One event on one label, a while after (or before) its last: the model says whether it may happen, and what then is true. */
class Event implements fc.Command<Model, Real> {
  readonly pick: number;
  readonly hours: number;
  readonly plan: Plan;
  constructor(pick: number, hours: number, plan: Plan) { this.pick = pick; this.hours = hours; this.plan = plan; }
  check(): boolean { return true; }
  toString(): string { return `${this.plan.kind} of ${this.pick} after ${this.hours} h`; }

  run(model: Model, real: Real): void {
    const issue = this.plan.kind === 'issue' || model.labels.length === 0;
    const label = issue ? undefined : model.labels[this.pick % model.labels.length];
    const at = shift(label?.last ?? '2026-11-23T09:00:00Z', this.hours);
    const before = label && newestOf(real, label);
    const content: EventContent = issue ? { kind: 'issue', facts: fridge } : contentOf(this.plan, label!);
    const next = applyEvent(before, { actor: 'Tester', at, reason: { code: 'correction', text: { en: 'x' } }, ...content }, scheme);
    expect('refusal' in next ? next.refusal : 'happens').toEqual(expect.stringMatching(label && !allowed(label, at, this.plan, content) ? /^(?!happens)/ : /^happens$/));
    if ('refusal' in next) return;

    const number = model.count++;
    const prefix = real.ledger.slice();
    const statement = statementOf(number, label?.numbers[0] ?? number, at, next, content.kind, label?.numbers.at(-1));
    expect(chainFault(statement, number, before && { statement: before, number: label.numbers.at(-1)!, sha256: 'x' })).toBeUndefined();
    real.ledger.push(statement);
    expect(real.ledger.slice(0, -1)).toEqual(prefix);
    follow(model, label, statement, number, at);
    hold(model, real, at);
  }
}

const shift = (at: string, hours: number): string => new Date(Date.parse(at) + hours * 3_600_000).toISOString().replace('.000Z', 'Z');
const newestOf = (real: Real, label: ModelLabel): Statement => real.ledger[label.numbers.at(-1)!]!;

function contentOf(plan: Plan, label: ModelLabel): EventContent {
  return plan.kind === 'extend' ? { kind: 'amend', facts: { support: { securityUpdatesUntil: addDays(`${label.supportUntil}T00:00:00Z`, plan.days).slice(0, 10) } } } : plan;
}

function allowed(label: ModelLabel, at: string, plan: Plan, content: EventContent): boolean {
  if (at < label.last) return false;
  if (ended(label, at)) return content.kind === 'appeal' && plan.kind === 'appeal' && plan.outcome === undefined;
  if (expired(label, at)) return ['surveil', 'exclude', 'withdraw'].includes(content.kind);
  switch (plan.kind) {
    case 'suspend': return label.state === 'in-force';
    case 'restore': return label.state === 'suspended';
    case 'renew': return label.state === 'in-force';
    case 'extend': return plan.days >= 0;
    case 'surveil': case 'exclude': case 'withdraw': return true;
    default: return false;
  }
}

function follow(model: Model, label: ModelLabel | undefined, { credentialSubject: { state, support, suspension }, validUntil }: Statement, number: number, at: string): void {
  const now = { state, last: at, validUntil, cureBy: suspension?.cureBy ?? '', supportUntil: support.securityUpdatesUntil! };
  if (!label) return void model.labels.push({ ...now, numbers: [number] });
  expect(label.state === 'withdrawn' && state !== 'withdrawn', 'withdrawn is final').toBe(false);
  expect(support.securityUpdatesUntil! >= label.supportUntil, 'support is never shortened').toBe(true);
  expect(at >= label.last, 'time only goes forward').toBe(true);
  Object.assign(label, now, { numbers: [...label.numbers, number] });
}

/** The bits of both lists are what the model says of every statement and label. */
function hold(model: Model, real: Real, at: string): void {
  const listed: ListedLabel[] = model.labels.map((label) => ({ number: label.numbers[0]!, statement: newestOf(real, label), statementNumbers: label.numbers }));
  const { statements: [bits], labels: [entries] } = listBits(listed, new Date(at));
  for (const label of model.labels) {
    const over = ended(label, at);
    for (const number of label.numbers) expect((bits![number >> 3]! & (0x80 >> (number & 7))) !== 0).toBe(label.state === 'withdrawn' || number !== label.numbers.at(-1));
    const index = label.numbers[0]!;
    const says = (entries![index >> 2]! >> ((index & 3) * 2)) & 3;
    const { kind } = standingAt(newestOf(real, label), new Date(at));
    expect(says === 1).toBe(over || (label.state === 'in-force' && at >= label.validUntil));
    expect(says === 2).toBe(!over && label.state === 'suspended');
    expect(kind === 'withdrawn').toBe(over);
  }
}

function statementOf(number: number, label: number, at: string, next: Exclude<ReturnType<typeof applyEvent>, { refusal: unknown }>, kind: EventContent['kind'], previous: number | undefined): Statement {
  const statement = fixtureStatement({ label, number, event: { kind, at }, state: next.state, validUntil: next.validUntil });
  const { id, event } = statement.credentialSubject;
  return { ...statement, credentialSubject: { ...next.facts, id, event, label: { number: label, code: labelCode(label), token: '' }, state: next.state, ...(previous !== undefined && { previous: { number: previous, sha256: 'x' } }) } };
}

const plans: fc.Arbitrary<Plan> = fc.oneof(
  fc.constant<Plan>({ kind: 'issue', facts: fridge }),
  fc.constant<Plan>({ kind: 'suspend', affected: [] }),
  fc.constant<Plan>({ kind: 'restore' }),
  fc.constant<Plan>({ kind: 'renew', assessments: [], early: true }),
  fc.constant<Plan>({ kind: 'surveil', finding: { kind: 'audit', result: 'open' } }),
  fc.constant<Plan>({ kind: 'exclude', units: { lots: ['9'] } }),
  fc.constant<Plan>({ kind: 'withdraw' }),
  fc.integer({ min: -400, max: 400 }).map((days): Plan => ({ kind: 'extend', days })),
);
// Mostly days, sometimes years, sometimes back: so that clocks run out, labels expire, and dates are refused.
const hours = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 24 * 12 }) }, { weight: 1, arbitrary: fc.integer({ min: 24 * 300, max: 24 * 1500 }) }, { weight: 1, arbitrary: fc.integer({ min: -500, max: -1 }) });

test('10,000 random lives of labels: the prefix never changes, withdrawn is final, support is never shortened, time goes forward, and the status bits are the fold', () => {
  const command = fc.tuple(fc.nat(5), hours, plans).map(([pick, late, plan]) => new Event(pick, late, plan));
  fc.assert(fc.property(fc.commands([command], { maxCommands: 12 }), (commands) => {
    fc.modelRun(() => ({ model: { labels: [], count: 0 }, real: { ledger: [] } }), commands);
  }), { numRuns: 10_000, seed: 1_024 });
});
