import { isUnitNumber, type Unit } from '../../label/unit.ts';
import { Misuse } from '../terminal.ts';

/** The units of a run, in their order. Each has a number that no other has. */
export interface UnitRun { readonly count: number; at(index: number): Unit }

/** Units that one run makes at most: all of them are known before the first is made. */
export const MOST_UNITS = 1_000_000;

/** Counts as many digits as the first serial has: a leading zero says that all of them have as many. */
export function countedRun(from: string, count: string, lot: string | undefined): UnitRun {
  if (!isUnitNumber(from)) throw new Misuse(`"${from}" is no serial that a code can carry`, 'a serial has 1 to 15 digits, and nothing else');
  const units = /^[1-9]\d{0,6}$/.test(count) ? Number(count) : 0;
  if (units === 0 || units > MOST_UNITS) throw new Misuse(`"${count}" is no number of units`, `give 1 to ${MOST_UNITS.toLocaleString('en')}; make more in several runs`);
  const last = String(Number(from) + units - 1);
  const widest = from.length > 1 && from.startsWith('0') ? from.length : 15;
  if (last.length > widest) throw new Misuse(`${units} units from ${from} end at ${last}: more than ${widest} digits`, widest === 15 ? 'a code carries 15 digits at most' : 'begin with as many leading zeros as the last serial needs');
  return { count: units, at: (index) => ({ serial: String(Number(from) + index).padStart(from.length, '0'), ...(lot !== undefined && { lot }) }) };
}
