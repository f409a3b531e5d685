/** One fault of a draft. The sentences (problem and hint) are in `wording/findings/`. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  readonly code: FindingCode;
  /** Where in the draft: `['releases', 0, 'version']`. Empty for the whole file. */
  readonly path: DraftPath;
  /** What fills the sentences: codes and values as the draft has them, and what is words itself by language. */
  readonly args: Readonly<Record<string, string | number | Readonly<Record<string, string>>>>;
}

/** A finding with its place in the file, both counted from 1. */
export interface PlacedFinding extends Finding { readonly line: number; readonly column: number }

export type DraftPath = readonly (string | number)[];

/** What a member should be where it is `wrong-kind`. */
export const memberKinds = ['text', 'members', 'texts', 'list', 'other'] as const;
export type MemberKind = (typeof memberKinds)[number];

/** How a file can fail to be a draft. */
export const shapeCodes = [
  'file-too-large', 'yaml-syntax', 'yaml-too-deep', 'yaml-alias', 'yaml-repeated-member', 'yaml-tag', 'not-a-draft', 'not-an-event',
  'unknown-member', 'missing-member', 'empty-member', 'wrong-kind', 'not-one-of', 'too-few', 'too-many',
  'text-empty', 'text-too-long', 'control-characters', 'not-a-language', 'needs-a-language', 'not-a-flag', 'not-a-count', 'not-a-date', 'not-a-moment', 'not-https', 'not-a-contact',
  'not-an-email', 'not-a-sha256', 'gtin-digits', 'gtin-check-digit', 'not-a-category', 'not-a-picture', 'not-a-mark-file', 'not-an-advisory', 'not-a-notified-body', 'password-not-own', 'support-or-unsupported', 'wrong-value',
] as const;

/** How a draft can fall short of its scheme, or of honesty. */
export const demandCodes = [
  'scheme-unknown', 'scheme-differs', 'scheme-version-differs', 'category-unknown', 'level-missing', 'level-unknown', 'level-not-in-scheme', 'risk-tier-unknown', 'risk-tier-too-low',
  'requirement-unknown', 'requirement-not-assessed', 'requirement-left-open', 'requirement-not-met', 'not-applicable-unexplained', 'results-contradict',
  'method-too-weak', 'assessor-not-enough', 'assessor-not-accredited', 'assessment-in-future', 'assessment-too-old', 'assessment-after-attestation', 'evidence-without-digest', 'evidence-missing', 'level-without-evidence',
  'attestation-too-weak', 'attestation-in-future', 'certification-without-laboratory', 'certification-by-maker', 'declaration-by-other', 'registration-without-registry',
  'claim-absolute', 'claim-bare', 'claim-certified', 'claim-forbidden', 'claim-endorsed', 'text-not-https',
  'support-ended', 'support-before-start', 'support-too-short', 'support-short-without-reason', 'support-shorter-than-label', 'updates-after-support-too-short', 'unsupported-with-updates', 'supported-without-updates',
  'password-kind-missing', 'password-change-missing', 'no-access-control', 'updates-how-missing',
  'gtin-missing', 'gtin-twice', 'product-not-covered', 'text-missing-in-language', 'sensor-contradicts-category',
  'release-in-future', 'release-twice', 'release-order', 'digest-missing',
  'issue-exploited-unfixed', 'issue-open', 'issue-fix-unknown', 'issue-affects-newest',
  'mark-without-registration', 'mark-not-earned', 'needed-fact-missing', 'notified-body-without-declaration', 'recognised-lapsed', 'recognised-unknown',
] as const;

/** What can be wrong with the files that a draft names. */
export const fileCodes = ['mark-file-missing', 'mark-file-differs', 'mark-file-refused', 'mark-file-coarse'] as const;
export type FileCode = (typeof fileCodes)[number];

/** What a draft says that a label cannot print. */
export const printCodes = ['letters-not-printed'] as const;

export const findingCodes = [...shapeCodes, ...demandCodes, ...fileCodes, ...printCodes] as const;
export type FindingCode = (typeof findingCodes)[number];
export type DemandCode = (typeof demandCodes)[number];

export const error = (code: DemandCode, path: DraftPath, args: Finding['args'] = {}): Finding => ({ severity: 'error', code, path, args });
export const warning = (code: DemandCode, path: DraftPath, args: Finding['args'] = {}): Finding => ({ severity: 'warning', code, path, args });
