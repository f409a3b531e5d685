import { parseGtin } from '../label/gtin.ts';
import { sign1Input } from '../trust/cose-sign1.ts';
import { verifyEd25519 } from '../trust/ed25519.ts';
import { issuerKeys, usableKey } from '../trust/issuer-key.ts';
import { readToken, type TokenClaims } from '../trust/token.ts';
import type { Issuer } from '../trust/trust-list.ts';
import type { ReadCode } from './read-code.ts';
import type { VerdictReason } from './verdict.ts';

interface BadCode { readonly kind: 'altered' | 'unknown-issuer' | 'other-product'; readonly reason: VerdictReason }

/** Whether the code's token was signed by this issuer and belongs to the address that it rides on, and both to the barcode.
 *  `absent`: a compact code, which anyone can print. */
export async function checkToken(code: ReadCode, issuer: Issuer, barcode: string | undefined): Promise<'signed' | 'absent' | BadCode> {
  // Without a GTIN in the address, the barcode is held against the statement's own.
  if (barcode !== undefined && code.gtin && code.gtin !== parseGtin(barcode)) return { kind: 'other-product', reason: 'barcode-differs' };
  if (code.tokenMalformed) return { kind: 'altered', reason: 'token-malformed' };
  if (!code.token) return 'absent';
  const token = readToken(code.token);
  if (!token) return { kind: 'altered', reason: 'token-malformed' };

  let fault: BadCode = { kind: 'unknown-issuer', reason: 'key-unknown' };
  for (const key of issuerKeys(issuer, 'token', token.kid)) {
    const usable = usableKey(key, token.claims.issuedAt, token.claims.labelNumber);
    if ('refusal' in usable) fault = { kind: 'altered', reason: usable.refusal };
    else if (!(await verifyEd25519(token.message.signature, sign1Input(token.message.header, token.message.payload), usable.raw))) fault = { kind: 'altered', reason: 'token-signature' };
    else return agrees(token.claims, code) ? 'signed' : { kind: 'altered', reason: 'token-address-differ' };
  }
  return fault;
}

/** GTIN, lot and serial of the token must be those of the address: else a good token was glued to another address. */
function agrees(claims: TokenClaims, code: ReadCode): boolean {
  const sameProduct = code.gtin ? claims.gtin === code.gtin : claims.gtin === undefined && claims.labelNumber === code.labelNumber;
  return sameProduct && claims.lot === code.lot && claims.serial === code.serial;
}
