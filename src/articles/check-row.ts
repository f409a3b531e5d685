import type { Bundle } from '../bundle/open-bundle.ts';
import { verifyGtinInBundle, verifyInBundle } from '../bundle/verify-in-bundle.ts';
import type { Verdict } from '../verification/verdict.ts';
import type { Columns } from './find-columns.ts';
import { type ArticleProblem, readArticle, type Repair } from './read-article.ts';

/** The answer for one row of a list. Every row has one. */
export type RowAnswer =
  | { readonly kind: 'checked'; readonly by: 'gtin' | 'code' | 'address'; readonly verdict: Verdict; readonly repair?: Repair }
  | { readonly kind: 'unreadable'; readonly problem: ArticleProblem; readonly expected?: string };

/** What a shop does with a row. */
export type RowGroup = 'ended' | 'wrong-code' | 'attention' | 'unconfirmed' | 'unreadable' | 'holds' | 'no-label';

/** Checks one row of a list. @param seen the newest signed time that this device has seen */
export async function checkRow(row: readonly string[], columns: Columns, bundle: Bundle, now: Date, seen?: Date): Promise<RowAnswer> {
  const own = readArticle(row[columns.article] ?? '');
  const pack = columns.barcode === undefined ? undefined : readArticle(row[columns.barcode] ?? '');
  // Where a row has no code of its own, the barcode is what there is to ask about, and what there is to mend.
  const article = own.kind === 'unreadable' && pack && (own.problem === 'empty' || pack.kind !== 'unreadable') ? pack : own;
  if (article.kind === 'unreadable') return article;
  const firmware = columns.firmware === undefined ? '' : (row[columns.firmware] ?? '').trim();
  const circumstances = { ...(firmware && { firmware }), ...(seen && { statusSeen: seen }), ...(article === own && pack?.kind === 'gtin' && { barcode: pack.gtin }) };
  const verdict = await (article.kind === 'gtin' ? verifyGtinInBundle(article.gtin, bundle, now, circumstances) : verifyInBundle(article.kind === 'code' ? article.code : article.address, bundle, now, circumstances));
  return { kind: 'checked', by: article.kind, verdict, ...(article.kind === 'gtin' && article.repair && { repair: article.repair }) };
}

export function rowGroup(answer: RowAnswer): RowGroup {
  if (answer.kind === 'unreadable') return 'unreadable';
  const { kind, coverage } = answer.verdict;
  switch (kind) {
    case 'in-force': return coverage === undefined || coverage.kind === 'covered' ? 'holds' : coverage.kind === 'unknown-release' ? 'unconfirmed' : 'attention';
    case 'suspended': case 'support-ended': return 'attention';
    case 'withdrawn': case 'expired': return 'ended';
    case 'unconfirmed': return 'unconfirmed';
    // That a product has no label is no fault; that a label's own number leads nowhere is.
    case 'not-in-register': return answer.by === 'gtin' ? 'no-label' : 'wrong-code';
    case 'other-product': case 'altered': case 'unknown-issuer': return 'wrong-code';
    case 'not-a-label': return 'unreadable';
  }
}
