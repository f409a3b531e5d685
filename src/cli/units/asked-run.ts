import { isUnitNumber } from '../../label/unit.ts';
import { Misuse } from '../terminal.ts';
import { readUnitList } from './unit-list.ts';
import { countedRun, type UnitRun } from './unit-run.ts';

export interface UnitRunOptions { readonly from?: string; readonly count?: string; readonly serials?: string; readonly lot?: string }

/** Which units are asked for: counted from a serial, read from a list, or a lot as a whole. All are checked.
 *  @throws Misuse, Fault where a number cannot be printed, or stands there twice */
export async function askedRun(options: UnitRunOptions): Promise<UnitRun> {
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
