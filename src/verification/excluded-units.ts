import type { DecidingFacts } from '../label/deciding-statement.ts';
import type { ReadCode } from './read-code.ts';

/** The exclusion that a scanned unit falls under, by its lot or serial, or undefined. Codes carry numbers without their leading
 *  zeros, so digits are compared as numbers. */
export function isExcluded(exclusions: DecidingFacts['excludedUnits'], unit: Pick<ReadCode, 'lot' | 'serial'>): NonNullable<DecidingFacts['excludedUnits']>[number] | undefined {
  const { lot, serial } = unit;
  return exclusions?.find((excluded) => (lot !== undefined && excluded.lots?.some((each) => same(each, lot)))
    || (serial !== undefined && excluded.serials?.some((range) => within(serial, range.from, range.to))));
}

const isDigits = (text: string): boolean => /^\d{1,30}$/.test(text);
const same = (a: string, b: string): boolean => a === b || (isDigits(a) && isDigits(b) && BigInt(a) === BigInt(b));

function within(serial: string, from: string, to: string): boolean {
  if (![serial, from, to].every(isDigits)) return serial === from || serial === to;
  return BigInt(from) <= BigInt(serial) && BigInt(serial) <= BigInt(to);
}
