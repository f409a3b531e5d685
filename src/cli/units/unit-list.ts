import { isBlankRow } from '../../articles/list-rows.ts';
import { isUnitNumber } from '../../label/unit.ts';
import { Fault } from '../../register/fault.ts';
import { type ListRow, readList } from '../lists/read-list.ts';
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
  let [row, known, columns]: [number, number, UnitColumns | undefined] = [0, 0, undefined];
  for await (const batch of list.batches) {
    const names = list.names();
    for (const given of batch) {
      row++;
      if (isBlankRow(given.cells)) continue;
      // A member of JSON Lines may come up late.
      if (!columns || (names && names.length > known)) {
        const header = !columns && !names;
        columns = columnsOf(names ?? given.cells, path);
        known = names?.length ?? 0;
        if (columns.lot !== undefined && lot !== undefined) throw new Misuse('--lot was given, and the list has a column of lots', 'leave one of them out');
        if (header && columns.named) continue;
      }
      const serial = given.cells[columns.serial]?.trim() ?? '';
      const ownLot = columns.lot === undefined ? lot : given.cells[columns.lot]?.trim() || undefined;
      const number = Number(serial);
      const wrong = rowFault(given, columns, serial, ownLot) ?? (rowOf.has(number) ? `serial ${serial} stands in row ${rowOf.get(number)} already` : undefined);
      if (wrong) faults.push(`row ${row}: ${wrong}`);
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

function rowFault({ cells, broken }: ListRow, columns: UnitColumns, serial: string, lot: string | undefined): string | undefined {
  if (broken) return `"${cells[0]!.slice(0, 40)}" is no JSON object, or one that says a member twice`;
  if (serial === '') return 'has no serial';
  if (!columns.named && cells.some((cell, i) => i !== columns.serial && cell.trim() !== '')) return 'has more than a serial, and no column says what';
  if (!isUnitNumber(serial)) return `"${serial.slice(0, 40)}" is no serial of 1 to 15 digits`;
  return lot !== undefined && !isUnitNumber(lot) ? `"${lot.slice(0, 40)}" is no lot of 1 to 15 digits` : undefined;
}

interface UnitColumns { readonly serial: number; readonly lot: number | undefined; readonly named: boolean }

const SERIAL_NAMES = /serial|^s[/.]?n\b|seriennummer|numéro de série|^unit/i;
const LOT_NAMES = /\blot\b|batch|charge/i;

function columnsOf(first: readonly string[], path: string): UnitColumns {
  const named = first.some((cell) => /\p{L}/u.test(cell));
  const serial = columnNamed(first, 'serial', SERIAL_NAMES, path);
  const lot = columnNamed(first, 'lot', LOT_NAMES, path);
  if (serial !== undefined) return { serial, lot, named };
  const [only, ...more] = [...first.keys()].filter((column) => first[column]!.trim() !== '');
  if (only !== undefined && more.length === 0 && lot === undefined) return { serial: only, lot, named: false };
  throw new Misuse(`${path}: no column says that it has the serials`, 'name the columns in the first row: serial, and lot where there are lots');
}

/** The one that has this very name, or the only one that looks like it. @throws Misuse where several do: one of them would be lost */
function columnNamed(names: readonly string[], name: string, pattern: RegExp, path: string): number | undefined {
  const alike = [...names.keys()].filter((column) => pattern.test(names[column]!.trim()));
  const same = alike.filter((column) => names[column]!.trim().toLowerCase() === name);
  const [column, ...others] = same.length > 0 ? same : alike;
  if (others.length > 0) throw new Misuse(`${path}: columns ${[column!, ...others].map((each) => `"${names[each]!.trim()}"`).join(' and ')} may both be meant`, `name one of them ${name}, and nothing else so`);
  return column;
}
