import { fromBase64url } from '../encoding/base64url.ts';
import { bytesToDigits } from '../encoding/digits.ts';
import type { Gtin } from '../label/gtin.ts';
import type { Statement } from '../label/statement.ts';
import type { Unit } from '../label/unit.ts';
import { hostOf, type RegisterConfig } from './register-config.ts';

/** What a label's codes say. The host is in upper case and paths are digits, for the QR code's compact modes; the scheme is in
 *  lower case, because some cameras refuse HTTPS://. No slash at the end, and the token rides in the fragment. */
export function qrTexts(statement: Statement, config: Pick<RegisterConfig, 'origin'>): { readonly signed: string; readonly compact: string } {
  const compact = `https://${hostOf(config).toUpperCase()}${codePath(statement)}`;
  return { compact, signed: `${compact}#${tokenDigits(statement)}` };
}

/** The address of a unit: its pack's GTIN, lot and serial as they are printed. */
export const unitAddress = (gtin: Gtin, { lot, serial }: Unit, config: Pick<RegisterConfig, 'origin'>): string =>
  `https://${hostOf(config).toUpperCase()}/01/${gtin}${lot === undefined ? '' : `/10/${lot}`}${serial === undefined ? '' : `/21/${serial}`}`;

/** The path of a label's code: /01/{gtin14}, or /L/{code} where the product has no GTIN. */
export function codePath(statement: Statement): string {
  const { label, product } = statement.credentialSubject;
  return product.gtins[0] ? `/01/${product.gtins[0]}` : `/L/${label.code}`;
}

/** The model token as the decimal digits that follow the # of a code. */
export const tokenDigits = (statement: Statement): string => bytesToDigits(fromBase64url(statement.credentialSubject.label.token) ?? new Uint8Array());
