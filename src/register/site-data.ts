import type { Verdict } from '../verification/verdict.ts';
import type { Wording } from '../wording/wording.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { LabelRecord } from './label-record.ts';
import type { RegisterConfig } from './register-config.ts';

/** All that a page may know: pages are a pure function of their path and this (`Astro.locals.site`). No secret, no clock. */
export interface SiteData {
  readonly config: RegisterConfig;
  readonly demonstration: boolean;
  /** The signed time of the newest status list: the "as of" of every dated state. */
  readonly asOf: Date;
  readonly labels: readonly LabelRecord[];
  readonly schemes: readonly Scheme[];
  /** The verdict as of `asOf`, computed by the same function as on the phone. */
  verdictOf(label: LabelRecord): Verdict;
  /** What an installed version would be told as of `asOf`. */
  verdictFor(label: LabelRecord, version: string): Verdict;
  wording(language: string): Wording;
  /** Trust list and root keys that the page pins, as JSON. */
  readonly trustPin: string;
  /** Public artwork of a label as it was drawn, by file name such as `pack.svg`. */
  readonly artworkFiles: readonly string[];
  /** Only while developing: every kind of answer, with fixed data, for `/gallery/`. Never published. */
  readonly gallery?: readonly { readonly name: string; readonly verdict: Verdict; readonly record: LabelRecord }[];
}
