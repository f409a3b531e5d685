import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { unitNumbers } from '../../artwork/layouts/unit-numbers.ts';
import type { PdfStamp, StampedUnit } from '../../artwork/pdf/stamp-pdf.ts';
import type { QrSymbol } from '../../artwork/qr/qr-symbol.ts';
import type { LabelStamp } from '../../artwork/stamp-label.ts';
import type { UnitPlan } from './plan-units.ts';
import type { AskedUnit } from './unit-codes.ts';
import type { UnitFolder } from './unit-folder.ts';

export const columnsOf = ({ formats, placement }: UnitPlan): readonly string[] =>
  ['serial', 'lot', 'text', ...formats.flatMap((format) => ({ csv: [], svg: ['svg'], png: ['png'], pdf: ['pdf', 'page', ...(placement.repeat ? ['place'] : [])] })[format])];

type Made = readonly (readonly [AskedUnit, QrSymbol])[];
export interface UnitWriter { add(made: Made): Promise<void>; count(): number; end(): Promise<void> }

/** Writes the files of units, and then their rows: a row says that the pictures it names are there. The one PDF of all of them has its name
 *  when it is whole. */
export function unitWriter({ formats, placement }: UnitPlan, stamp: LabelStamp, folder: UnitFolder): UnitWriter {
  const pdf = formats.includes('pdf') ? pdfWriter(stamp.pdf, folder.growing('units.pdf')) : undefined;
  const pictures = formats.filter((format) => format === 'svg' || format === 'png');
  const { perPage } = stamp.pdf;
  const pageOf = (index: number): readonly string[] => ['units.pdf', String(Math.floor(index / perPage) + 1), ...(placement.repeat ? [String((index % perPage) + 1)] : [])];
  let count = 0;
  return {
    add: async (made) => {
      const files = made.map(([{ unit }]) => pictures.map((format) => `${format}/${unit.serial ?? `lot-${unit.lot}`}.${format}`));
      await Promise.all([
        pdf?.add(made.map(([{ unit }, symbol]) => ({ symbol, numbers: placement.repeat ? unitNumbers(unit) : [] }))),
        ...made.flatMap(([, symbol], i) => pictures.map((format, j) => folder.file(files[i]![j]!, format === 'svg' ? stamp.svg(symbol) : [stamp.png(symbol)]))),
      ]);
      const rows = made.map(([{ unit }, { text }], i) => [unit.serial ?? '', unit.lot ?? '', text, ...files[i]!, ...(pdf ? pageOf(count + i) : [])]);
      folder.rows(rows.filter((_, i) => made[i]![0].kept === undefined));
      count += made.length;
    },
    count: () => count,
    end: async () => pdf?.end(),
  };
}

function pdfWriter({ perPage, content, pages }: PdfStamp, file: ReturnType<UnitFolder['growing']>): { add(units: readonly StampedUnit[]): Promise<void>; end(): Promise<void> } {
  const { head, page, end } = pages();
  const put = (parts: Iterable<Uint8Array>): void => { for (const part of parts) file.write(part); };
  const putPages = async (units: readonly StampedUnit[]): Promise<void> => {
    const contents = Array.from({ length: Math.ceil(units.length / perPage) }, (_, i) => compressed(content(units.slice(i * perPage, (i + 1) * perPage))));
    for (const each of await Promise.all(contents)) put(page(each, '/Filter/FlateDecode'));
  };
  let waiting: readonly StampedUnit[] = [];
  put(head);
  return {
    add: async (units) => {
      const all = [...waiting, ...units];
      const whole = all.length - (all.length % perPage);
      waiting = all.slice(whole);
      await putPages(all.slice(0, whole));
    },
    end: async () => {
      await putPages(waiting);
      put(end());
      file.close();
    },
  };
}

const deflated = promisify<Uint8Array, { readonly level: number }, Uint8Array>(deflate);
// The first level takes a third of the time of the usual one, and its pages are little larger.
const compressed = (content: Uint8Array): Promise<Uint8Array> => deflated(content, { level: 1 });
