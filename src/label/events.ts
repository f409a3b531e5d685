import type { Evidence, LanguageMap } from './draft.ts';
import type { Appeal, ExcludedUnits, Finding, LabelFacts, ReasonCode, Release } from './statement.ts';

/** What is to happen to a label: the input of `applyEvent`. Every event has an actor, a moment, a reason code and a reason in
 *  words. `at` is RFC 3339 in UTC with whole seconds. */
export type EventInput = {
  readonly actor: string;
  readonly at: string;
  readonly reason: { readonly code: ReasonCode; readonly text: LanguageMap };
  readonly evidence?: readonly Evidence[];
} & EventContent;

export type EventContent =
  | { readonly kind: 'issue'; readonly facts: LabelFacts }
  | { readonly kind: 'cover'; readonly releases: readonly NewRelease[]; readonly backport: boolean }
  | { readonly kind: 'suspend'; readonly affected: readonly string[]; readonly cureBy?: string }
  | { readonly kind: 'restore' }
  | { readonly kind: 'amend'; readonly facts: Partial<LabelFacts> }
  | { readonly kind: 'renew'; readonly assessments: LabelFacts['assessments']; readonly outsideWindow?: 'early' | 'late' }
  | { readonly kind: 'transfer'; readonly manufacturer: LabelFacts['manufacturer']; readonly vulnerabilityContact?: LabelFacts['vulnerabilityContact'] }
  | { readonly kind: 'appeal'; readonly outcome?: Appeal['outcome'] }
  | { readonly kind: 'surveil'; readonly finding: Pick<Finding, 'kind' | 'result'> }
  | { readonly kind: 'exclude'; readonly units: Pick<ExcludedUnits, 'lots' | 'serials'> }
  | { readonly kind: 'withdraw'; readonly stock?: LabelFacts['stock'] };

/** A release as a maker announces it, or, with `assessed`, one that is in the list already and whose check has ended. */
export type NewRelease = Omit<Release, 'coverage' | 'since' | 'reviewBy' | 'supersededBy' | 'reason'> & {
  /** The outcome of a check; without one the scheme's update rule decides. */
  readonly assessed?: 'covered' | 'not-covered';
};
