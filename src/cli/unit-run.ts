import { isUnitNumber, type Unit } from '../label/unit.ts';
import { readUnitList } from './unit-list.ts';
import { Misuse } from './terminal.ts';

export interface UnitRunOptions { readonly from?: string; readonly count?: string; readonly serials?: string; readonly lot?: string }

/** The units of a run, in their order. Each has a number that no other has. */
export interface UnitRun { readonly count: number; at(index: number): Unit }

/** Units that one run makes at most: all of them are known before the first is made. */
export const MOST_UNITS = 1_000_000;

/** Which units are asked for: counted from a serial, read from a list, or a lot as a whole. All are checked.
 *  @throws Misuse, Fault where a number cannot be printed, or stands there twice */
export async function unitRun(options: UnitRunOptions): Promise<UnitRun> {
  const { from, count, serials, lot } = options;
  if (lot !== undefined && !isUnitNumber(lot)) throw new Misuse(`"${lot}" is no lot that a code can carry`, 'a lot has 1 to 15 digits, and nothing else');
  if (serials !== undefined) {
    if (from !== undefined || count !== undefined) throw new Misuse('--serials was given with --from or --count', 'count serials or read them from a list');
    return readUnitList(serials, lot);
  }
  if (from !== undefined) return countedRun(from, count ?? '1', lot);
  if (count !== undefined) throw new Misuse('--count was given without --from', 'say which serial is the first: --from 000001 --count 500');
  if (lot === undefined) throw new Misuse('nobody has said which units', 'give --from 000001 --count 500, or --serials units.csv, or a whole lot with --lot 2611');
  return { count: 1, at: () => ({ lot }) };
}

/** Counts as many digits as the first serial has: a leading zero says that all of them have as many. */
function countedRun(from: string, count: string, lot: string | undefined): UnitRun {
  if (!isUnitNumber(from)) throw new Misuse(`"${from}" is no serial that a code can carry`, 'a serial has 1 to 15 digits, and nothing else');
  const units = /^[1-9]\d{0,6}$/.test(count) ? Number(count) : 0;
  if (units === 0 || units > MOST_UNITS) throw new Misuse(`"${count}" is no number of units`, `give 1 to ${MOST_UNITS.toLocaleString('en')}; make more in several runs`);
  const last = String(Number(from) + units - 1);
  const widest = from.length > 1 && from.startsWith('0') ? from.length : 15;
  if (last.length > widest) throw new Misuse(`${units} units from ${from} end at ${last}: more than ${widest} digits`, widest === 15 ? 'a code carries 15 digits at most' : 'begin with as many leading zeros as the last serial needs');
  return { count: units, at: (index) => ({ serial: String(Number(from) + index).padStart(from.length, '0'), ...(lot !== undefined && { lot }) }) };
}
