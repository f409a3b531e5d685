import type { Draft } from '../label/draft.ts';
import { checkAssessments } from './check-assessments.ts';
import { checkAttestation } from './check-attestation.ts';
import { checkClaims } from './check-claims.ts';
import { checkPromises } from './check-promises.ts';
import { checkProduct } from './check-product.ts';
import { checkReleases } from './check-releases.ts';
import type { Finding } from './finding.ts';
import type { Scheme } from './scheme.ts';

/** Holds a draft against its scheme and against plain honesty, and names every fault at once. An `error` stops the issuing of
 *  the label; a `warning` is for the people who review the draft.
 *  @param asOf the day on which the label would be issued */
export function checkDraft(draft: Draft, scheme: Scheme, asOf: Date): readonly Finding[] {
  return [
    ...checkProduct(draft, scheme),
    ...checkAssessments(draft, scheme, asOf),
    ...checkAttestation(draft, scheme, asOf),
    ...checkPromises(draft, scheme, asOf),
    ...checkReleases(draft, scheme, asOf),
    ...checkClaims(draft, scheme),
  ];
}
