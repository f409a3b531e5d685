import type { JsonObject } from '../encoding/canonical-json.ts';
import type { ChangeKind, Draft, Evidence, LanguageMap } from './draft.ts';
import type { EventKind, LabelState } from './life.ts';

/** What the issuer signs of one label, at one moment. Complete: the newest statement alone says everything, the older ones
 *  are its history. Written as a W3C Verifiable Credential 2.0 (see `docs/formats.md`, Statement). */
export interface Statement {
  readonly '@context': readonly string[];
  readonly type: readonly string[];
  /** https://HOST/statements/{number}.json */
  readonly id: string;
  readonly issuer: { readonly id: string; readonly name: string };
  /** When the event took effect, RFC 3339 in UTC, whole seconds. */
  readonly validFrom: string;
  /** When the label ends unless renewed. */
  readonly validUntil: string;
  readonly credentialStatus: JsonObject & { readonly statusListIndex: string };
  readonly credentialSubject: LabelSubject;
  readonly proof: Proof;
}

export interface Proof {
  readonly type: 'DataIntegrityProof';
  readonly cryptosuite: 'eddsa-jcs-2022';
  readonly verificationMethod: string;
  readonly proofPurpose: 'assertionMethod';
  readonly created: string;
  readonly proofValue: string;
}

export type StoredCoverage = 'covered' | 'provisional' | 'not-covered' | 'superseded';

export interface LabelSubject extends LabelFacts {
  readonly id: string;
  readonly label: { readonly number: number; readonly code: string; readonly token: string };
  readonly event: LabelEvent;
  readonly previous?: { readonly number: number; readonly sha256: string };
  readonly state: LabelState;
}

/** What a label says, apart from its place in the ledger: the draft's facts, the scheme they are held against, and what
 *  became of them. */
export interface LabelFacts extends Omit<Draft, 'scheme' | 'schemeVersion' | 'releases'> {
  readonly scheme: SchemeReference;
  readonly releases: readonly Release[];
  /** Set while suspended: the public cure clock. Past `cureBy` the label counts as withdrawn, and no one has to press a button. */
  readonly suspension?: { readonly since: string; readonly cureBy: string; readonly reason?: ReasonCode };
  /** Set when withdrawn, and kept by whatever statement follows (an appeal). */
  readonly withdrawal?: { readonly since: string; readonly reason: ReasonCode };
  readonly excludedUnits?: readonly ExcludedUnits[];
  readonly appeals?: readonly Appeal[];
  readonly findings?: readonly Finding[];
}

export interface SchemeReference {
  readonly id: string;
  readonly version: string;
  readonly name: LanguageMap;
  readonly owner: string;
}

export interface Release {
  readonly version: string;
  readonly build?: string;
  readonly date: string;
  readonly imageSha256?: string;
  readonly notes?: string;
  readonly change: ChangeKind;
  readonly oldestUpgradable?: string;
  readonly coverage: StoredCoverage;
  /** When this coverage began. */
  readonly since: string;
  /** Of a provisional release: past this moment it counts as not covered. */
  readonly reviewBy?: string;
  readonly reason?: ReasonCode;
  readonly supersededBy?: string;
  /** Set where the maker declared the change with its own key: what it signed, quoted. */
  readonly declaredBy?: { readonly key: string; readonly at: string; readonly sha256: string };
}

export interface ExcludedUnits {
  readonly lots?: readonly string[];
  readonly serials?: readonly { readonly from: string; readonly to: string }[];
  readonly since: string;
  readonly reason: ReasonCode;
  readonly text: LanguageMap;
}

export interface Appeal { readonly openedAt: string; readonly decidedAt?: string; readonly outcome?: 'upheld' | 'rejected'; readonly text: LanguageMap }
export interface Finding { readonly at: string; readonly kind: 'sample-test' | 'complaint' | 'audit' | 'document-review'; readonly result: 'conforms' | 'does-not-conform' | 'open'; readonly text: LanguageMap; readonly evidence?: readonly Evidence[] }

export interface LabelEvent {
  readonly kind: EventKind;
  readonly actor: string;
  readonly at: string;
  readonly reason: { readonly code: ReasonCode; readonly text: LanguageMap };
  readonly evidence?: readonly Evidence[];
}

/** Closed: a new code is a new version of the format. */
export const reasonCodes = [
  'first-issue', 'security-fix', 'bugfix', 'feature', 'substantial-change', 'requirement-failed', 'exploited-unfixed', 'cure-lapsed',
  'review-lapsed', 'undeclared-change', 'false-statement', 'standard-replaced', 'surveillance-finding', 'complaint-upheld',
  'evidence-accepted', 'correction', 'support-extended', 'renewal', 'new-owner', 'recall', 'counterfeit-units', 'key-compromise',
  'product-ended', 'at-makers-request', 'issued-by-mistake',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** The line of the ledger that the statement stands on. The status list's index is only the number within its list. */
export const statementNumber = (statement: Pick<Statement, 'id'>): number => Number(/\/statements\/(\d+)\.json$/.exec(statement.id)?.[1] ?? Number.NaN);
