import { digitsToBytes } from '../encoding/digits.ts';
import { type Gtin, parseGtin } from '../label/gtin.ts';
import { isSpecimen, labelCode, parseLabelCode } from '../label/label-code.ts';

/** What a scanned or typed text says, before anything of it is believed. */
export interface ReadCode {
  /** Lower case, without a path; the whole address where text and URL parser disagree about it, which no issuer's origin equals.
   *  Absent where only a label code was typed. */
  readonly origin?: string;
  readonly gtin?: Gtin;
  readonly labelNumber?: number;
  readonly lot?: string;
  readonly serial?: string;
  /** The software version that a product's own code asks about, as its query says: nothing is signed there. At most 64 characters. */
  readonly firmware?: string;
  readonly token?: Uint8Array;
  /** The code of artwork that was drawn before there is a label. */
  readonly specimen?: true;
  /** The code has a fragment that is no token: somebody changed it, or half of it was read. */
  readonly tokenMalformed?: true;
}

const LONGEST = 4096;
const PATH = /^\/(?:[a-z]{2}(?:-[A-Za-z]{4})?\/)?(?:01\/(?<gtin>\d{14})(?:\/10\/(?<lot>[0-9]{1,15}))?(?:\/21\/(?<serial>[0-9]{1,15}))?|L\/(?<code>[0-9A-Za-z-]{8,9}))\/?$/;
const WEB_ORIGIN = /^(?:https:\/\/[^/?#\\@\s]+|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?)(?=[/?#]|$)/i;

/** Reads one of our addresses (GS1 Digital Link, `/L/{code}`) or a typed label code; undefined for everything else.
 *  Attacker-controlled. The origin is cut out of the text itself and must come back from the URL parser unchanged, so that
 *  user names, back slashes, dots at the end and look-alike letters are foreign, not ours. */
export function readCode(scanned: string): ReadCode | undefined {
  if (scanned.length > LONGEST) return undefined;
  const text = scanned.trim();
  const typed = parseLabelCode(text);
  if (typed !== undefined) return { labelNumber: typed };
  const origin = originOf(text);
  if (!origin) return /^[a-z][a-z0-9+.-]*:/i.test(text) ? { origin: text.slice(0, 500) } : undefined;
  const [address = '', ...fragments] = text.split('#');
  const path = PATH.exec(address.slice(origin.length).split('?')[0] ?? '')?.groups;
  if (!path) return { origin };
  const gtin = path['gtin'] === undefined ? undefined : parseGtin(path['gtin']);
  const firmware = new URL(text).searchParams.get('fw')?.trim().slice(0, 64);
  const labelNumber = path['code'] === undefined ? undefined : parseLabelCode(path['code']);
  if (!gtin && labelNumber === undefined) return isSpecimen(path['code'] ?? '') ? { origin, specimen: true } : { origin };
  return {
    origin, ...(gtin && { gtin }), ...(labelNumber !== undefined && { labelNumber }),
    ...(path['lot'] && { lot: String(BigInt(path['lot'])) }), ...(path['serial'] && { serial: String(BigInt(path['serial'])) }),
    ...(firmware && { firmware }), ...readFragment(fragments.join('#')),
  };
}

/** The origin of any web address, as the URL parser and the text itself agree on it; else undefined. */
function originOf(text: string): string | undefined {
  const spelled = WEB_ORIGIN.exec(text)?.[0]?.toLowerCase();
  return spelled !== undefined && URL.canParse(text) && new URL(text).origin === spelled ? spelled : undefined;
}

function readFragment(fragment: string): Pick<ReadCode, 'token' | 'tokenMalformed'> {
  // A place in a page of ours.
  if (/^[a-z]*$/.test(fragment)) return {};
  const token = digitsToBytes(fragment);
  return token && token.length > 0 ? { token } : { tokenMalformed: true };
}

/** The path of a label's own page. */
export const labelPath = (number: number): string => `/L/${labelCode(number)}`;
