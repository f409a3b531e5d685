import { isBlankRow } from '../../articles/list-rows.ts';
import { isUnitNumber } from '../../label/unit.ts';
import { Fault } from '../../register/fault.ts';
import { readList } from '../lists/read-list.ts';
import { Misuse } from '../terminal.ts';
import { MOST_UNITS, type UnitRun } from './unit-run.ts';

/** Reads the units of a run from a list: serials in the column that is named so, or the only one; lots in theirs, where there is one.
 *  Serials are kept as they are written. @param path `-` is standard input   @throws Fault naming the first rows that are wrong */
export async function readUnitList(path: string, lot: string | undefined): Promise<UnitRun> {
  const list = await readList(path);
  const serials: string[] = [];
  const lots: (string | undefined)[] = [];
  const rowOf = new Map<number, number>();
  const faults: string[] = [];
  let [row, columns]: [number, UnitColumns | undefined] = [0, undefined];
  for await (const batch of list.batches) {
    for (const { cells } of batch) {
      row++;
      const names = list.names();
      if (isBlankRow(cells)) continue;
      if (!columns) {
        columns = columnsOf(names ?? cells, path);
        if (columns.lot !== undefined && lot !== undefined) throw new Misuse('--lot was given, and the list has a column of lots', 'leave one of them out');
        if (columns.named && !names) continue;
      }
      const serial = cells[columns.serial]?.trim() ?? '';
      const ownLot = columns.lot === undefined ? lot : cells[columns.lot]?.trim() || undefined;
      const number = Number(serial);
      if (!isUnitNumber(serial)) faults.push(`row ${row}: "${serial.slice(0, 40)}" is no serial of 1 to 15 digits`);
      else if (ownLot !== undefined && !isUnitNumber(ownLot)) faults.push(`row ${row}: "${ownLot.slice(0, 40)}" is no lot of 1 to 15 digits`);
      else if (rowOf.has(number)) faults.push(`row ${row}: serial ${serial} stands in row ${rowOf.get(number)} already`);
      else rowOf.set(number, row);
      serials.push(serial);
      lots.push(ownLot);
      if (serials.length > MOST_UNITS) throw new Misuse(`${path}: has more than ${MOST_UNITS.toLocaleString('en')} units`, 'make them in several runs');
    }
  }
  if (faults.length > 0) throw new Fault([`${path}: ${faults.length} of ${serials.length} units cannot be made`, ...faults.slice(0, 10), ...(faults.length > 10 ? ['…'] : [])].join('\n  '), 'nothing was written: mend the list. Zeros in front of a serial are printed and mean nothing: 0007 and 7 are one unit');
  if (serials.length === 0) throw new Misuse(`${path}: holds no serials`, 'one serial a row, in a column that is named serial where there are several');
  return { count: serials.length, at: (index) => ({ serial: serials[index]!, ...(lots[index] !== undefined && { lot: lots[index] }) }) };
}

interface UnitColumns { readonly serial: number; readonly lot: number | undefined; readonly named: boolean }

const SERIAL_NAMES = /serial|^s[/.]?n\b|seriennummer|numéro de série|^unit/i;
const LOT_NAMES = /\blot\b|batch|charge/i;

function columnsOf(first: readonly string[], path: string): UnitColumns {
  const named = first.some((cell) => /\p{L}/u.test(cell));
  const serial = first.findIndex((cell) => SERIAL_NAMES.test(cell.trim()));
  const lot = first.findIndex((cell) => LOT_NAMES.test(cell.trim()));
  if (serial >= 0) return { serial, lot: lot >= 0 ? lot : undefined, named };
  if (first.filter((cell) => cell.trim() !== '').length === 1 && lot < 0) return { serial: first.findIndex((cell) => cell.trim() !== ''), lot: undefined, named: false };
  throw new Misuse(`${path}: no column says that it has the serials`, 'name the columns in the first row: serial, and lot where there are lots');
}
