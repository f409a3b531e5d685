import { newestCovered } from '../label/standing.ts';
import type { Verdict, VerdictReason } from '../verification/verdict.ts';
import { plainText } from './plain-text.ts';
import { sayDate } from './say-date.ts';
import { type AnswerWording, fill } from './wording.ts';

/** The one sentence below the title: since when, why, until when. */
export function verdictDetail(verdict: Verdict, wording: AnswerWording, language: string): string {
  const coverage = decidingCoverage(verdict);
  const newest = newestVersion(verdict);
  const sentence = coverage ? wording.coverageDetail[coverageKey(coverage, newest)] : wording.detail[detailKey(verdict, newest)];
  return fill(sentence, {
    newest: newest ?? '',
    version: plainText(coverage?.version ?? '', 40),
    updateTo: plainText(coverage?.updateTo ?? '', 40),
    reviewBy: day(coverage?.reviewBy, language),
    since: day(verdict.since, language),
    until: day(verdict.until, language),
    last: day(verdict.statement?.credentialSubject.support.securityUpdatesUntil ?? verdict.since, language),
    reason: wording.reason[verdict.reason ?? 'unknown'],
    why: wording.why[whyKey(verdict.reasons)],
    product: productName(verdict) ?? '',
    origin: plainText(verdict.origin ?? '', 120),
  });
}

/** The coverage that decides the answer: it only matters while the label itself is in force. */
export const decidingCoverage = (verdict: Verdict): Verdict['coverage'] => (verdict.kind === 'in-force' ? verdict.coverage : undefined);

/** What is no label may be the specimen of one. */
export const spokenKind = (verdict: Verdict): Verdict['kind'] | 'specimen' => (verdict.reasons.includes('specimen') ? 'specimen' : verdict.kind);

/** Brand and name of the product that the statement names, if there is a statement. */
export function productName(verdict: Verdict): string | undefined {
  const product = verdict.statement?.credentialSubject.product;
  return product && plainText(`${product.brand} ${product.name}`, 80);
}

function newestVersion(verdict: Verdict): string | undefined {
  const facts = verdict.statement?.credentialSubject;
  const newest = facts && newestCovered(facts, new Date(verdict.checkedAt))?.version;
  return newest && plainText(newest, 40);
}

function coverageKey(coverage: NonNullable<Verdict['coverage']>, newest: string | undefined): keyof AnswerWording['coverageDetail'] {
  if (coverage.kind === 'covered' && newest && newest !== coverage.version) return 'covered-older';
  return coverage.kind === 'not-covered' && coverage.updateTo ? 'not-covered-update' : coverage.kind;
}

function detailKey(verdict: Verdict, newest: string | undefined): keyof AnswerWording['detail'] {
  switch (verdict.kind) {
    case 'in-force': return newest ? 'in-force' : 'in-force-any';
    case 'withdrawn': return verdict.reasons.includes('unit-excluded') ? 'unit-excluded' : 'withdrawn';
    case 'support-ended': return verdict.statement?.credentialSubject.support.unsupported ? 'never-supported' : 'support-ended';
    case 'other-product': return verdict.statement ? 'other-product' : 'other-product-unnamed';
    default: return spokenKind(verdict);
  }
}

function whyKey(reasons: readonly VerdictReason[]): keyof AnswerWording['why'] {
  return reasons.find(isWhy) ?? 'other';
}

const whys = [
  'register-unreachable', 'status-too-old', 'status-from-the-future', 'status-older-than-seen', 'status-not-signed', 'statement-withheld',
  'statement-not-signed', 'trust-list-not-trusted', 'trust-list-expired',
] as const;
const isWhy = (reason: VerdictReason): reason is (typeof whys)[number] => whys.some((why) => why === reason);

const day = (moment: string | undefined, language: string): string => (moment ? sayDate(moment, language) : '');
