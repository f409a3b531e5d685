import { placements } from '../placements.ts';
import { QUIET_ZONE, type QrSymbol, strongestSymbol } from './qr-symbol.ts';

const { module, leastModule, level, room } = placements.screen;
/** The longest version that a page takes from an address. */
const LONGEST = 64;

/** What the code on a product's own screen says: the label's address without a token, and the software version that runs now.
 *  @param address `https://LABELS.EXAMPLE/01/09521234543213`
 *  @throws RangeError where one of them cannot be said in an address */
export function screenText(address: string, firmware: string): string {
  if (!/^https:\/\/[^\s?#]+$/.test(address)) throw new RangeError(`"${address.slice(0, 80)}" is no address of a label`);
  const version = firmware.trim();
  if (version === '' || version.length > LONGEST || !version.isWellFormed()) throw new RangeError(`"${version.slice(0, 80)}" is no version`);
  // A slash and a colon may stand in a query as they are; spelled out they would take three characters each.
  return `${address}?fw=${encodeURIComponent(version).replace(/%(?:2F|3A)/g, decodeURIComponent)}`;
}

/** The symbol of a text on a screen: the modules that `screen` artwork has for the same text. */
export const screenSymbol = (text: string): QrSymbol => strongestSymbol(text, { least: level, room });

/** Pixels of a screen that one module takes, in the room of the label's own code: whole, so that it is sharp at 1, 2 and 3 pixels
 *  for each. @throws RangeError where a camera could not tell them apart any more */
export function screenModule({ size }: QrSymbol): number {
  const pixels = Math.floor(((room + 2 * QUIET_ZONE) * module) / (size + 2 * QUIET_ZONE));
  if (pixels < leastModule) throw new RangeError(`the text needs ${size} modules: more than the label has room for`);
  return pixels;
}
