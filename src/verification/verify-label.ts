import { parseGtin } from '../label/gtin.ts';
import { issuerOfOrigin } from '../trust/issuer-key.ts';
import type { Issuer, TrustList } from '../trust/trust-list.ts';
import { checkToken } from './check-token.ts';
import { type Confirmation, confirmLabel, type NoStatement } from './confirm-label.ts';
import { labelNumbers } from './label-numbers.ts';
import { newestTrustList } from './newest-trust-list.ts';
import { type ReadCode, readCode } from './read-code.ts';
import { type FetchFile, rememberFiles } from './register-files.ts';
import { statementVerdict, verdict } from './statement-verdict.ts';
import type { Verdict } from './verdict.ts';

export interface Circumstances {
  /** The register's own origin, for codes that are typed and name none. */
  readonly origin: string;
  /** The installed firmware version, as the product names it; what the code itself says where this is absent. */
  readonly firmware?: string;
  /** The digits of the barcode on the same pack. */
  readonly barcode?: string;
  /** The signed time of the newest status list that this verifier has seen: an older one is refused. */
  readonly statusSeen?: Date | undefined;
}

/** Decides what a scanned or typed label is worth. Never throws: hostile input gets an answer.
 *  @param scanned attacker-controlled
 *  @param fetchFile the published register; its host may lie, withhold and delay
 *  @param trust the trust list that the caller already believes */
export async function verifyLabel(scanned: string, fetchFile: FetchFile, trust: TrustList, now: Date, circumstances: Circumstances): Promise<Verdict> {
  const known = readKnownCode(scanned, trust, now, circumstances.origin);
  if ('kind' in known) return known;
  const { code, believed } = known;
  const files = rememberFiles(fetchFile);
  const numbers = labelNumbers(code, files);
  const current = await newestTrustList(trust, files);
  const issuer = current.issuers.find((each) => each.id === believed.id);
  const view: RegisterView = {
    labelNumbers: () => numbers,
    confirm: (number, of) => confirmLabel(number, of, files, now, circumstances.statusSeen),
  };
  return verifyCode(code, issuer, Date.parse(current.expiresAt), view, now, circumstances);
}

/** The code, and the issuer that the caller's own trust list names for its address; else the verdict that ends here: nothing is
 *  ever fetched because of a code of strangers. */
export function readKnownCode(scanned: string, trust: TrustList, now: Date, ownOrigin: string): { readonly code: ReadCode; readonly believed: Issuer } | Verdict {
  const code = readCode(scanned);
  if (!code) return verdict('not-a-label', [], now);
  const origin = code.origin ?? ownOrigin;
  const believed = issuerOfOrigin(trust, origin);
  if (!believed) return verdict('unknown-issuer', [], now, { origin });
  if (code.gtin || code.labelNumber !== undefined) return { code, believed };
  return code.specimen ? specimenVerdict(now) : verdict('not-a-label', [], now, { origin });
}

/** Of artwork that somebody drew before there was a label. */
export const specimenVerdict = (now: Date): Verdict => verdict('not-a-label', ['specimen'], now, { nextStep: 'do-not-rely' });

/** Where the labels of a code and their newest words come from: a published register, or a bundle of it. */
export interface RegisterView {
  labelNumbers(code: ReadCode): Promise<readonly number[] | 'missing' | 'unreachable'>;
  confirm(number: number, issuer: Issuer): Promise<Confirmation | NoStatement>;
}

/** What a code of one of our addresses is worth, whichever way the register is read: the end of every verification.
 *  @param issuer who speaks for the code's origin in the newest trust list   @param trustEnds when that list ends, ms since 1970 */
export async function verifyCode(code: ReadCode, issuer: Issuer | undefined, trustEnds: number, view: RegisterView, now: Date, circumstances: Circumstances): Promise<Verdict> {
  const demonstration = issuer?.demonstration === true;
  if (!issuer || trustEnds <= now.getTime()) return verdict('unconfirmed', ['trust-list-expired'], now, { demonstration, ...unitOf(code) });
  const token = await checkToken(code, issuer, circumstances.barcode);
  if (typeof token !== 'string') return verdict(token.kind, [token.reason], now, { demonstration, ...unitOf(code) });
  const base = { demonstration, ...unitOf(code), code: token === 'signed' ? 'signed' : code.origin === undefined ? 'typed' : 'compact' } as const;
  const numbers = await view.labelNumbers(code);
  if (numbers === 'unreachable') return verdict('unconfirmed', ['register-unreachable'], now, base);
  if (numbers === 'missing' || numbers.length === 0) return verdict('not-in-register', ['no-such-label'], now, base);

  // A product may carry several labels. The newest that has not ended speaks for it; where all have, the newest.
  const verdicts: Verdict[] = [];
  for (const number of numbers) {
    const found = await verifyOneLabel({ code, now, circumstances, base }, await view.confirm(number, issuer));
    if (found.kind === 'in-force' || found.kind === 'suspended' || found.kind === 'support-ended') return found;
    verdicts.push(found);
  }
  return verdicts[0]!;
}

interface Scan {
  readonly code: ReadCode;
  readonly now: Date;
  readonly circumstances: Circumstances;
  readonly base: Partial<Verdict>;
}

function verifyOneLabel({ code, now, circumstances, base }: Scan, found: Confirmation | NoStatement): Verdict {
  if (!('statement' in found)) return verdict(found.kind, found.reasons, now, base);
  const { gtins } = found.statement.credentialSubject.product;
  // A good statement, but it speaks for another product than the address does, or than the barcode on the same pack.
  if (code.gtin && !gtins.includes(code.gtin)) return verdict('other-product', ['statement-names-other-product'], now, base);
  const { barcode } = circumstances;
  if (barcode !== undefined && !gtins.some((gtin) => gtin === parseGtin(barcode))) return verdict('other-product', ['barcode-differs'], now, base);
  return statementVerdict(found, code, now, circumstances.firmware ?? code.firmware, base);
}

function unitOf(code: ReadCode): Pick<Verdict, 'unit'> {
  const { lot, serial } = code;
  return lot || serial ? { unit: { ...(lot && { lot }), ...(serial && { serial }) } } : {};
}
