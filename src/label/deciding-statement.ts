import type { ExcludedUnits, LabelEvent, LabelSubject, ReasonCode, Release, Statement } from './statement.ts';

/** As much of a statement as decides a verdict and lets it be said. Every `Statement` is one; a register bundle holds no more. */
export interface DecidingStatement {
  readonly id: Statement['id'];
  readonly validUntil: Statement['validUntil'];
  readonly credentialSubject: DecidingFacts;
}

export interface DecidingFacts extends Pick<LabelSubject, 'state' | 'suspension' | 'withdrawal' | 'versionOrder'> {
  readonly label: Pick<LabelSubject['label'], 'number' | 'code'>;
  readonly event: { readonly at: LabelEvent['at']; readonly reason: Pick<LabelEvent['reason'], 'code'> };
  readonly product: Pick<LabelSubject['product'], 'brand' | 'name' | 'model' | 'gtins'>;
  readonly manufacturer: Pick<LabelSubject['manufacturer'], 'name' | 'tradeName'>;
  readonly support: Pick<LabelSubject['support'], 'securityUpdatesUntil' | 'unsupported'>;
  readonly updates: LabelSubject['updates'];
  readonly care: Pick<LabelSubject['care'], 'ifTheLabelEnds'>;
  readonly releases: readonly DecidingRelease[];
  readonly excludedUnits?: readonly DecidingUnits[];
  /** What earlier statements said: known where the whole ledger was read, as for a bundle. */
  readonly restored?: Restored;
}

/** The last time that a label came to hold again: after a suspension, or after a date had ended it. */
export interface Restored {
  /** Of the statement that says so. */
  readonly statement: number;
  readonly since: string;
  readonly reason: ReasonCode;
}

export interface DecidingUnits extends Pick<ExcludedUnits, 'lots' | 'serials' | 'since' | 'reason'> {
  /** Of the statement that took them out; known where the whole ledger was read. */
  readonly statement?: number;
}

export type DecidingRelease = Pick<Release, 'version' | 'date' | 'coverage' | 'reviewBy'>;
