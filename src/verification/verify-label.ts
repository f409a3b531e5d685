import { issuerOfOrigin } from '../trust/issuer-key.ts';
import type { Issuer, TrustList } from '../trust/trust-list.ts';
import { checkToken } from './check-token.ts';
import { confirmLabel } from './confirm-label.ts';
import { labelNumbers } from './label-numbers.ts';
import { newestTrustList } from './newest-trust-list.ts';
import { type ReadCode, readCode } from './read-code.ts';
import { type FetchFile, rememberFiles } from './register-files.ts';
import { statementVerdict, verdict } from './statement-verdict.ts';
import type { Verdict } from './verdict.ts';

export interface Circumstances {
  /** The register's own origin, for codes that are typed and name none. */
  readonly origin: string;
  /** The installed firmware version, as the product names it. */
  readonly firmware?: string;
  /** The digits of the barcode on the same pack. */
  readonly barcode?: string;
  /** The signed time of the newest status list that this verifier has seen: an older one is refused. */
  readonly statusSeen?: Date;
}

/** Decides what a scanned or typed label is worth. Never throws: hostile input gets an answer.
 *  @param scanned attacker-controlled
 *  @param fetchFile the published register; its host may lie, withhold and delay
 *  @param trust the trust list that the caller already believes */
export async function verifyLabel(scanned: string, fetchFile: FetchFile, trust: TrustList, now: Date, circumstances: Circumstances): Promise<Verdict> {
  const code = readCode(scanned);
  if (!code) return verdict('not-a-label', [], now);
  const origin = code.origin ?? circumstances.origin;
  const believed = issuerOfOrigin(trust, origin);
  if (!believed) return verdict('unknown-issuer', [], now, { origin });
  if (!code.gtin && code.labelNumber === undefined) return verdict('not-a-label', [], now, { origin });

  const files = rememberFiles(fetchFile);
  const numbers = labelNumbers(code, files);
  const current = await newestTrustList(trust, files);
  const issuer = current.issuers.find((each) => each.id === believed.id);
  const scan: Scan = { code, files, now, circumstances, base: { demonstration: issuer?.demonstration === true, ...unitOf(code) } };
  if (!issuer || Date.parse(current.expiresAt) <= now.getTime()) return verdict('unconfirmed', ['trust-list-expired'], now, scan.base);
  return verifyCode(scan, issuer, await numbers);
}

interface Scan {
  readonly code: ReadCode;
  readonly files: FetchFile;
  readonly now: Date;
  readonly circumstances: Circumstances;
  readonly base: Partial<Verdict>;
}

async function verifyCode(scan: Scan, issuer: Issuer, numbers: readonly number[] | 'missing' | 'unreachable'): Promise<Verdict> {
  const { code, now, circumstances } = scan;
  const token = await checkToken(code, issuer, circumstances.barcode);
  if (typeof token !== 'string') return verdict(token.kind, [token.reason], now, scan.base);
  const base = { ...scan.base, code: token === 'signed' ? 'signed' : code.origin === undefined ? 'typed' : 'compact' } as const;
  if (numbers === 'unreachable') return verdict('unconfirmed', ['register-unreachable'], now, base);
  if (numbers === 'missing' || numbers.length === 0) return verdict('not-in-register', ['no-such-label'], now, base);

  // A product may carry several labels. The newest that has not ended speaks for it; where all have, the newest.
  const verdicts: Verdict[] = [];
  for (const number of numbers) {
    const found = await verifyOneLabel({ ...scan, base }, issuer, number);
    if (found.kind === 'in-force' || found.kind === 'suspended' || found.kind === 'support-ended') return found;
    verdicts.push(found);
  }
  return verdicts[0]!;
}

async function verifyOneLabel(scan: Scan, issuer: Issuer, number: number): Promise<Verdict> {
  const { code, now, circumstances } = scan;
  const found = await confirmLabel(number, issuer, scan.files, now, circumstances.statusSeen);
  if (!('statement' in found)) return verdict(found.kind, found.reasons, now, scan.base);

  // A good statement, but it speaks for another product than the address does.
  if (code.gtin && !found.statement.credentialSubject.product.gtins.includes(code.gtin)) return verdict('other-product', ['statement-names-other-product'], now, scan.base);
  return statementVerdict(found, code, now, circumstances.firmware, scan.base);
}

function unitOf(code: ReadCode): Pick<Verdict, 'unit'> {
  const { lot, serial } = code;
  return lot || serial ? { unit: { ...(lot && { lot }), ...(serial && { serial }) } } : {};
}
