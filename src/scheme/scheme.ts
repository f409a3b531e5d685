import type { ChangeKind } from '../label/draft.ts';
type LanguageMap = Readonly<Record<string, string>>;

/** What a labelling scheme demands: `src/scheme/templates/*.yaml`, checked by `schemeSchema`. */
export interface Scheme {
  readonly id: string;
  readonly version: string;
  readonly name: LanguageMap;
  readonly owner: string;
  readonly requirements: readonly Requirement[];
  readonly levels: readonly { readonly id: string; readonly name: LanguageMap; readonly requirements: readonly string[]; readonly attestation?: 'declaration' | 'certification' }[];
  readonly categories: readonly { readonly id: string; readonly name: LanguageMap; readonly tier: string }[];
  readonly validityMonths: number;
  readonly renewal: { readonly opensDaysBefore: number; readonly closesDaysBefore: number };
  readonly cureDays: number;
  readonly reviewDays: number;
  readonly updateRule: Readonly<Record<ChangeKind, { readonly coverage: 'covered' | 'provisional' | 'not-covered'; readonly imageDigest: 'required' | 'optional' }>>;
}

export interface Requirement {
  readonly id: string;
  readonly title: LanguageMap;
  /** One sentence that a consumer understands. */
  readonly consumer: LanguageMap;
  readonly clause: string;
}
