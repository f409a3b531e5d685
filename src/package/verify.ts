/** `holdmark/verify`: everything that a shop's or an app's own software needs to ask whether a label holds. Runs wherever there are
 *  `fetch` and WebCrypto: browsers, workers, Node, Deno, Bun. No key, no account, no service: it reads published files.
 *
 *      const verdict = await verifyLabel(scanned, registerAt('https://labels.example'), trust, new Date(), { origin: 'https://labels.example' });
 */
export { type Circumstances, verifyLabel } from '../verification/verify-label.ts';
export { type NextStep, type Verdict, type VerdictKind, verdictKinds, type VerdictReason } from '../verification/verdict.ts';
export { type ReadCode, readCode } from '../verification/read-code.ts';
export type { FetchFile } from '../verification/register-files.ts';
export { parseTrustList } from '../trust/parse-trust-list.ts';
export type { TrustList } from '../trust/trust-list.ts';
export { registerAt } from './register-at.ts';
export { type Bundle, type BundleFiles, type BundleRefusal, openBundle } from '../bundle/open-bundle.ts';
export { syncBundle } from '../bundle/sync-bundle.ts';
export { verifyInBundle } from '../bundle/verify-in-bundle.ts';
export { type EndedCursor, endedCursor, endedSince, parseEndedCursor } from '../bundle/ended-cursor.ts';
export { type EndedLabel, endedLabels } from '../bundle/ended-labels.ts';
export { type RestoredLabel, type ShelfNews, shelfNews, type UnitsExcluded } from '../bundle/shelf-news.ts';
export { parseGtin } from '../label/gtin.ts';
export { labelCode, parseLabelCode } from '../label/label-code.ts';
