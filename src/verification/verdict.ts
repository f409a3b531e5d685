import type { Coverage } from '../label/standing.ts';
import type { DecidingStatement } from '../label/deciding-statement.ts';
import type { ReasonCode } from '../label/statement.ts';

/** Closed: everything that looks at a label answers with one of these. */
export const verdictKinds = [
  'in-force', 'suspended', 'withdrawn', 'expired', 'support-ended', 'unconfirmed', 'not-in-register', 'other-product', 'altered', 'unknown-issuer', 'not-a-label',
] as const;
export type VerdictKind = (typeof verdictKinds)[number];

/** What to do, most useful first. The sentences are in `wording/`. */
export type NextStep =
  | 'keep-updated' | 'tell-version' | 'install-update' | 'wait-for-review' | 'ask-maker' | 'follow-maker-advice' | 'plan-replacement'
  | 'do-not-rely' | 'try-again' | 'compare-product' | 'report-code' | 'check-address' | 'scan-again';

/** Why, for machines and for the page's details. Closed. */
export type VerdictReason =
  | 'event-reason' | 'cure-clock-ran-out' | 'validity-ended' | 'support-ended' | 'unit-excluded'
  | 'register-unreachable' | 'status-too-old' | 'status-from-the-future' | 'status-older-than-seen' | 'status-not-signed' | 'statement-withheld' | 'statement-not-signed'
  | 'trust-list-not-trusted' | 'trust-list-expired' | 'key-unknown' | 'key-revoked' | 'key-out-of-window' | 'issuer-out-of-scope'
  | 'token-malformed' | 'token-signature' | 'token-address-differ' | 'barcode-differs' | 'statement-names-other-product' | 'no-such-label' | 'specimen';

export interface Verdict {
  readonly kind: VerdictKind;
  /** Of the firmware version that was asked about; absent where none was. */
  readonly coverage?: { readonly kind: Coverage; readonly version: string; readonly updateTo?: string; readonly reviewBy?: string };
  readonly label?: { readonly number: number; readonly code: string };
  readonly unit?: { readonly lot?: string; readonly serial?: string };
  /** The newest statement, once its signature held. Present also where the verdict is not good. From a bundle, what it keeps of one. */
  readonly statement?: DecidingStatement;
  /** When this standing began, and while suspended when it ends at the latest. RFC 3339. */
  readonly since?: string;
  readonly until?: string;
  readonly reason?: ReasonCode;
  /** Whether the code carried a token whose signature held, or only a number that anyone can print. */
  readonly code?: 'signed' | 'compact' | 'typed';
  /** True where the register is a demonstration: nothing here speaks for a real product. */
  readonly demonstration: boolean;
  /** The address as scanned, where it is foreign. Shown in full, never followed. */
  readonly origin?: string;
  readonly checkedAt: string;
  /** The signed time of the status list that the verdict rests on. */
  readonly statusAt?: string;
  /** today: up to 24 h old. dated: up to 7 days, must be said with its date. */
  readonly freshness?: 'today' | 'dated';
  readonly reasons: readonly VerdictReason[];
  readonly nextStep: NextStep;
}
