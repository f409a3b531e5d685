import { canonicalJson } from '../encoding/canonical-json.ts';
import type { LabelRecord } from '../register/label-record.ts';
import type { Register } from '../register/open-register.ts';
import type { SiteData } from '../register/site-data.ts';
import type { StatusFiles } from '../register/status-files.ts';
import { statementVerdict, withVersion } from '../verification/statement-verdict.ts';
import type { Verdict } from '../verification/verdict.ts';
import { wordingOf } from '../wording/languages.ts';

/** What the pages are made of. The ledger was checked when it was read and the lists agree with it, so each label's verdict is
 *  the one that a phone reaches at the moment of signing. */
export function siteDataOf(register: Register, status: StatusFiles, artworkFiles: readonly string[]): SiteData {
  const asOf = status.signedAt;
  const demonstration = register.issuer.demonstration === true;
  const verdictOf = ({ statement }: LabelRecord): Verdict => statementVerdict({ statement, statusAt: asOf }, {}, asOf, undefined, { demonstration, code: 'compact' });
  return {
    config: register.config, demonstration, asOf, labels: register.labels, schemes: register.schemes, artworkFiles,
    verdictOf, verdictFor: (label, version) => withVersion(verdictOf(label), version, asOf),
    wording: wordingOf,
    trustPin: canonicalJson(register.trust),
  };
}
