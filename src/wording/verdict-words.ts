import type { Verdict } from '../verification/verdict.ts';
import { plainText } from './plain-text.ts';
import { sayDay, sayMoment, sayTime } from './say-date.ts';
import { decidingCoverage, spokenKind, verdictDetail } from './verdict-detail.ts';
import { verdictTodo } from './verdict-todo.ts';
import { type AnswerWording, fill } from './wording.ts';

export type Tone = 'good' | 'attention' | 'bad' | 'unknown';
export type Shape = 'shield-tick' | 'shield-gap' | 'arrow-up' | 'clock' | 'pause' | 'hourglass' | 'calendar' | 'octagon-cross' | 'question' | 'triangle';

/** What a person reads. `title` is the page's title and first heading; `todo` is most useful first, and never empty. */
export interface VerdictWords {
  readonly title: string;
  readonly sentence: string;
  readonly todo: readonly string[];
  readonly tone: Tone;
  readonly shape: Shape;
  readonly asOf: string;
  /** Only in a demonstration register. */
  readonly specimen?: string;
}

export interface SayOptions {
  /** IANA name of the reader's zone. UTC unless given, and then said: published pages do not depend on where they were built. */
  readonly timeZone?: string;
  /** Set where the answer is printed on a page that was not checked by its reader. */
  readonly published?: boolean;
}

/** Says a verdict: the only place that turns one into sentences. Pure: dates are of the verdict, not of a clock. */
export function verdictWords(verdict: Verdict, wording: AnswerWording, language: string, options: SayOptions = {}): VerdictWords {
  const [tone, shape] = toneAndShape(verdict);
  return {
    title: title(verdict, wording),
    // Said when asked for: of a hundred thousand rows few are looked at.
    get sentence() { return verdictDetail(verdict, wording, language); },
    get todo() { return verdictTodo(verdict, wording, language); },
    tone,
    shape,
    get asOf() { return asOf(verdict, wording, language, options); },
    ...(verdict.demonstration && { specimen: wording.specimenSentence }),
  };
}

function title(verdict: Verdict, wording: AnswerWording): string {
  if (verdict.kind === 'withdrawn' && verdict.reasons.includes('unit-excluded')) return wording.unitExcluded;
  const coverage = decidingCoverage(verdict);
  if (!coverage) return wording.verdict[spokenKind(verdict)];
  return fill(wording.coverage[coverage.kind], { version: plainText(coverage.version, 40), updateTo: plainText(coverage.updateTo ?? '', 40) });
}

function toneAndShape(verdict: Verdict): readonly [Tone, Shape] {
  const coverage = decidingCoverage(verdict);
  if (coverage) return coverageLook[coverage.kind];
  return verdictLook[verdict.kind];
}

const coverageLook = {
  'covered': ['good', 'shield-tick'],
  'update-available': ['attention', 'arrow-up'],
  'provisional': ['attention', 'clock'],
  'not-covered': ['attention', 'shield-gap'],
  'unknown-release': ['unknown', 'question'],
} as const satisfies Record<NonNullable<Verdict['coverage']>['kind'], readonly [Tone, Shape]>;

const verdictLook = {
  'in-force': ['good', 'shield-tick'],
  'suspended': ['attention', 'pause'],
  'withdrawn': ['bad', 'octagon-cross'],
  'expired': ['unknown', 'calendar'],
  'support-ended': ['attention', 'hourglass'],
  'unconfirmed': ['unknown', 'question'],
  'not-in-register': ['bad', 'triangle'],
  'other-product': ['bad', 'triangle'],
  'altered': ['bad', 'triangle'],
  'unknown-issuer': ['bad', 'triangle'],
  'not-a-label': ['unknown', 'question'],
} as const satisfies Record<Verdict['kind'], readonly [Tone, Shape]>;

function asOf(verdict: Verdict, wording: AnswerWording, language: string, { timeZone, published = false }: SayOptions): string {
  const checked = sayMoment(verdict.checkedAt, language, timeZone);
  if (!verdict.statusAt) return fill(wording.asOf.unknown, { checked });
  const status = sayMoment(verdict.statusAt, language, timeZone);
  if (published) return fill(wording.asOf.published, { status });
  if (verdict.freshness !== 'today') return fill(wording.asOf.dated, { status });
  // Of one day, the day is said once.
  const sameDay = sayDay(verdict.checkedAt, language, timeZone) === sayDay(verdict.statusAt, language, timeZone);
  return fill(wording.asOf.today, { checked, status: sameDay ? sayTime(verdict.statusAt, language, timeZone) : status });
}
