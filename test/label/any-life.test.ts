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

const RUNS = 10_000;
const scheme = parseScheme(readFileSync(new URL('../../src/scheme/templates/etsi-303645.yaml', import.meta.url), 'utf8'));

/** What a label may do, told a second time and much shorter: states, moments, promises, and whether a version is covered. */
interface ModelLabel { state: 'in-force' | 'suspended' | 'withdrawn'; last: string; validUntil: string; cureBy: string; supportUntil: string; holds: boolean; appealOpen: boolean; numbers: number[] }
interface Model { labels: ModelLabel[]; count: number }
/** The ledger as objects that the code is handed, and as the lines that were written: what changes an object is found out. */
interface Real { readonly ledger: Statement[]; readonly lines: string[] }

type Plan =
  | Exclude<EventContent, { kind: 'issue' | 'cover' | 'suspend' | 'amend' | 'transfer' }>
  | { readonly kind: 'issue' | 'transfer' } | { readonly kind: 'amend'; readonly days: number }
  | { readonly kind: 'cover'; readonly change: 'security-fix' | 'feature' | 'substantial' } | { readonly kind: 'suspend'; readonly all: boolean };

/** How a label stands at a moment, from the model alone. */
function standing(label: ModelLabel, at: string): 'in-force' | 'suspended' | 'lapsed' | 'expired' | 'withdrawn' {
  if (label.state === 'suspended') return at >= label.cureBy ? 'lapsed' : 'suspended';
  return label.state === 'in-force' && at >= label.validUntil ? 'expired' : label.state;
}

function allowed(label: ModelLabel, at: string, plan: Plan): boolean {
  const now = standing(label, at);
  const living = now === 'in-force' || now === 'suspended';
  if (at < label.last) return false;
  switch (plan.kind) {
    case 'issue': return false;
    case 'cover': return living;
    case 'suspend': return now === 'in-force';
    case 'restore': return now === 'suspended' && label.holds;
    case 'amend': return (living || now === 'expired') && plan.days >= 0;
    case 'transfer': case 'exclude': return living || now === 'expired';
    case 'renew': return now === 'in-force' && (plan.outsideWindow === 'early' ? at <= addDays(label.validUntil, -scheme.renewal.closesDaysBefore) : at >= addDays(label.validUntil, -scheme.renewal.opensDaysBefore));
    case 'appeal': return label.appealOpen === (plan.outcome !== undefined);
    case 'surveil': return true;
    case 'withdraw': return now !== 'withdrawn';
  }
}

/** One event on one label, a while after (or before) its last: the model says whether it may happen, and what then is true. */
class Event implements fc.Command<Model, Real> {
  readonly pick: number;
  readonly hours: number;
  readonly plan: Plan;
  constructor(pick: number, hours: number, plan: Plan) { this.pick = pick; this.hours = hours; this.plan = plan; }
  check(): boolean { return true; }
  toString(): string { return `${JSON.stringify(this.plan)} of ${this.pick} after ${this.hours} h`; }

  run(model: Model, real: Real): void {
    const issue = this.plan.kind === 'issue' || model.labels.length === 0;
    const label = issue ? undefined : model.labels[this.pick % model.labels.length];
    const at = shift(label?.last ?? '2026-11-23T09:00:00Z', this.hours);
    const before = label && newestOf(real, label);
    const content: EventContent = issue ? { kind: 'issue', facts: fridge } : contentOf(this.plan, label!, before!);
    const next = applyEvent(before, { actor: 'Tester', at, reason: { code: 'correction', text: { en: 'x' } }, evidence: [{ title: 'x', url: 'https://x.example/' }], ...content }, scheme);
    const may = !label || allowed(label, at, this.plan);
    expect('refusal' in next ? next.refusal : 'happens').toEqual(expect.stringMatching(may ? /^happens$/ : /^(?!happens)/));
    if (!('refusal' in next)) {
      const number = model.count++;
      const statement = statementOf(number, label?.numbers[0] ?? number, at, next, content.kind, label?.numbers.at(-1));
      expect(chainFault(statement, number, before && { statement: before, number: label.numbers.at(-1)!, sha256: 'x' })).toBeUndefined();
      real.ledger.push(statement);
      real.lines.push(JSON.stringify(statement));
      follow(model, label, this.plan, statement, number, at);
    }
    hold(model, real, at);
  }
}

const shift = (at: string, hours: number): string => new Date(Date.parse(at) + hours * 3_600_000).toISOString().replace('.000Z', 'Z');
const newestOf = (real: Real, label: ModelLabel): Statement => real.ledger[label.numbers.at(-1)!]!;

function contentOf(plan: Plan, label: ModelLabel, { credentialSubject: { releases } }: Statement): EventContent {
  switch (plan.kind) {
    case 'issue': return { kind: 'issue', facts: fridge };
    case 'cover': return { kind: 'cover', backport: false, releases: [{ version: `3.${releases.length}`, date: '2026-11-24', change: plan.change, imageSha256: 'ab'.repeat(32) }] };
    case 'suspend': return { kind: 'suspend', affected: plan.all ? releases.map(({ version }) => version) : [] };
    case 'amend': return { kind: 'amend', facts: { support: { securityUpdatesUntil: addDays(`${label.supportUntil}T00:00:00Z`, plan.days).slice(0, 10) } } };
    case 'transfer': return { kind: 'transfer', manufacturer: fridge.manufacturer };
    default: return plan;
  }
}

function follow(model: Model, label: ModelLabel | undefined, plan: Plan, statement: Statement, number: number, at: string): void {
  const { credentialSubject: { state, support, suspension }, validUntil } = statement;
  const now = { state, last: at, validUntil, cureBy: suspension?.cureBy ?? '', supportUntil: support.securityUpdatesUntil! };
  if (!label) return void model.labels.push({ ...now, holds: true, appealOpen: false, numbers: [number] });
  if (/lapsed|withdrawn/.test(standing(label, at))) expect(standingAt(statement, new Date(at)).kind, 'withdrawn is final').toBe('withdrawn');
  expect(support.securityUpdatesUntil! >= label.supportUntil, 'support is never shortened').toBe(true);
  expect(at >= label.last, 'time only goes forward').toBe(true);
  expect(plan.kind === 'renew' || validUntil <= label.validUntil, 'only a renewal lengthens').toBe(true);
  const holds = plan.kind === 'suspend' && plan.all ? false : label.holds || (plan.kind === 'cover' && plan.change === 'security-fix');
  Object.assign(label, now, { holds, appealOpen: plan.kind === 'appeal' ? plan.outcome === undefined : label.appealOpen, numbers: [...label.numbers, number] });
}

/** The bits of both lists are what the model says of every statement and label. */
function hold(model: Model, real: Real, at: string): void {
  const listed: ListedLabel[] = model.labels.map((label) => ({ number: label.numbers[0]!, statement: newestOf(real, label), statementNumbers: label.numbers }));
  const { statements: [bits], labels: [entries] } = listBits(listed, new Date(at));
  for (const label of model.labels) {
    const now = standing(label, at);
    for (const number of label.numbers) expect((bits![number >> 3]! & (0x80 >> (number & 7))) !== 0, 'the bit of a statement').toBe(label.state === 'withdrawn' || number !== label.numbers.at(-1));
    const index = label.numbers[0]!;
    const says = (entries![index >> 2]! >> ((index & 3) * 2)) & 3;
    expect(says === 1, 'the entry of a label that ended').toBe(now === 'expired' || now === 'lapsed' || now === 'withdrawn');
    expect(says === 2, 'the entry of a suspended label').toBe(now === 'suspended');
    expect(standingAt(newestOf(real, label), new Date(at)).kind === 'withdrawn', 'withdrawn, by statement or by clock').toBe(now === 'lapsed' || now === 'withdrawn');
  }
}

function statementOf(number: number, label: number, at: string, next: Exclude<ReturnType<typeof applyEvent>, { refusal: unknown }>, kind: EventContent['kind'], previous: number | undefined): Statement {
  const statement = fixtureStatement({ label, number, event: { kind, at }, state: next.state, validUntil: next.validUntil });
  const { id, event } = statement.credentialSubject;
  return { ...statement, credentialSubject: { ...next.facts, id, event, label: { number: label, code: labelCode(label), token: '' }, state: next.state, ...(previous !== undefined && { previous: { number: previous, sha256: 'x' } }) } };
}

const plans: fc.Arbitrary<Plan> = fc.oneof(
  fc.constant<Plan>({ kind: 'issue' }),
  fc.constantFrom('security-fix', 'feature', 'substantial').map((change): Plan => ({ kind: 'cover', change })),
  fc.boolean().map((all): Plan => ({ kind: 'suspend', all })),
  fc.constant<Plan>({ kind: 'restore' }),
  fc.constantFrom('early', 'late').map((outsideWindow): Plan => ({ kind: 'renew', assessments: [], outsideWindow })),
  fc.constant<Plan>({ kind: 'transfer' }),
  fc.constantFrom<Plan>({ kind: 'appeal' }, { kind: 'appeal', outcome: 'upheld' }, { kind: 'appeal', outcome: 'rejected' }),
  fc.constant<Plan>({ kind: 'surveil', finding: { kind: 'audit', result: 'open' } }),
  fc.constant<Plan>({ kind: 'exclude', units: { lots: ['9'] } }),
  fc.constant<Plan>({ kind: 'withdraw' }),
  fc.integer({ min: -400, max: 400 }).map((days): Plan => ({ kind: 'amend', days })),
);
// Mostly days, sometimes years, sometimes back: so that clocks run out, labels expire, and dates are refused.
const hours = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 24 * 12 }) }, { weight: 1, arbitrary: fc.integer({ min: 24 * 300, max: 24 * 1500 }) }, { weight: 1, arbitrary: fc.integer({ min: -500, max: -1 }) });

test(`${RUNS.toLocaleString('en')} random lives of labels: the prefix never changes, withdrawn is final, support is never shortened, time goes forward, and the status bits are the fold`, () => {
  const command = fc.tuple(fc.nat(5), hours, plans).map(([pick, late, plan]) => new Event(pick, late, plan));
  fc.assert(fc.property(fc.commands([command], { maxCommands: 20 }), (commands) => {
    const real: Real = { ledger: [], lines: [] };
    fc.modelRun(() => ({ model: { labels: [], count: 0 }, real }), commands);
    expect(real.ledger.map((each) => JSON.stringify(each)), 'the prefix never changes').toEqual(real.lines);
  }), { numRuns: RUNS, seed: 1_024 });
});
