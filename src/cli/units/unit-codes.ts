import { textBits } from '../../artwork/qr/qr-capacity.ts';
import { bytesToDigits, digitsToBytes } from '../../encoding/digits.ts';
import type { checkedSignature, Signer } from '../../issuance/signer.ts';
import { signToken } from '../../issuance/sign-token.ts';
import type { Gtin } from '../../label/gtin.ts';
import { plainUnit, type Unit } from '../../label/unit.ts';
import { cryptographyOfNode } from '../../register/check-signature.ts';
import { unitAddress } from '../../register/qr-texts.ts';
import type { RegisterConfig } from '../../register/register-config.ts';
import { sign1Input, writeSign1 } from '../../trust/cose-sign1.ts';
import { readToken, type TokenClaims, tokenParts } from '../../trust/token.ts';
import type { UnitRun } from './unit-run.ts';

/** What the codes of a run have in common. */
export interface UnitCodes { readonly config: Pick<RegisterConfig, 'origin'>; readonly labelNumber: number; readonly gtin: Gtin; readonly issuedAt: Date }

/** The text of a unit's code: its address, and the token that says the same, signed. @param sign as for `signToken` */
export async function unitText(codes: UnitCodes, unit: Unit, signer: Signer, sign?: typeof checkedSignature): Promise<string> {
  return `${unitAddress(codes.gtin, unit, codes.config)}#${bytesToDigits(await signToken(claimsOf(codes, unit), signer, sign))}`;
}

/** A unit, and its text where an interrupted run has signed it. */
export interface AskedUnit { readonly unit: Unit; readonly kept?: string }

/** The text of a unit: the one that was kept, or a new one. Somebody may have had the kept ones open, and what stands there gets printed:
 *  they are checked like a stranger's.   @returns '' where what was kept is not a text of this unit */
export async function askedText({ unit, kept }: AskedUnit, codes: UnitCodes, signer: Signer, sign: typeof checkedSignature): Promise<string> {
  if (kept === undefined) return unitText(codes, unit, signer, sign);
  return (await isTextOf(kept, codes, unit, signer)) ? kept : '';
}

/** Zeros in front of a number are in the address only: a token holds whole numbers, and verifiers compare them as such. */
const claimsOf = ({ issuedAt, labelNumber, gtin }: UnitCodes, unit: Unit): TokenClaims => ({ issuedAt, labelNumber, gtin, ...plainUnit(unit) });

/** Whether this key signed a text for this unit of this label, at whatever time. */
export async function isTextOf(text: string, codes: UnitCodes, unit: Unit, { publicKey }: Pick<Signer, 'publicKey'>): Promise<boolean> {
  const address = `${unitAddress(codes.gtin, unit, codes.config)}#`;
  const token = text.startsWith(address) ? readToken(digitsToBytes(text.slice(address.length)) ?? new Uint8Array()) : undefined;
  if (!token) return false;
  const { message: { header, payload, signature }, claims } = token;
  const own = tokenParts({ ...claimsOf(codes, unit), issuedAt: claims.issuedAt }, token.kid).payload;
  return Buffer.compare(own, payload) === 0 && verify(signature, sign1Input(header, payload), publicKey);
}

const { verify } = cryptographyOfNode();

/** The unit of a run whose code needs the most room, and a text of exactly that room without a signature in it. */
export function longestUnit(run: UnitRun, codes: UnitCodes): { readonly unit: Unit; readonly text: string } {
  const seen = new Set<string>();
  let longest: { readonly unit: Unit; readonly text: string; readonly bits: number } | undefined;
  for (let i = 0; i < run.count; i++) {
    const unit = run.at(i);
    // Units whose numbers are written in as many digits and as many bytes need the same room, and most runs have few of those.
    const shape = [unit.lot, unit.serial].map((number) => (number === undefined ? '' : `${number.length} ${bytesOf(Number(number))}`)).join();
    if (seen.has(shape)) continue;
    seen.add(shape);
    const text = unsignedText(codes, unit);
    const bits = textBits(text, 10);
    if (!longest || bits > longest.bits) longest = { unit, text, bits };
  }
  if (!longest) throw new RangeError('a run has at least one unit');
  return longest;
}

/** How many bytes CBOR takes for a whole number (RFC 8949, section 3). */
const bytesOf = (number: number): number => (number < 24 ? 1 : number < 2 ** 8 ? 2 : number < 2 ** 16 ? 3 : number < 2 ** 32 ? 5 : 9);

function unsignedText(codes: UnitCodes, unit: Unit): string {
  const { header, payload } = tokenParts(claimsOf(codes, unit), '00000000');
  return `${unitAddress(codes.gtin, unit, codes.config)}#${bytesToDigits(writeSign1(header, payload, new Uint8Array(64)))}`;
}
