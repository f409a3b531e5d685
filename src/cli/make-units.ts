import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import type { PdfPages } from '../artwork/pdf-pages.ts';
import type { QrSymbol } from '../artwork/qr-symbol.ts';
import { type LabelStamp, stampLabel } from '../artwork/stamp-label.ts';
import { type SymbolReader, symbolReader } from '../artwork/symbol-reader.ts';
import type { JsonObject } from '../encoding/canonical-json.ts';
import type { Signer } from '../issuance/signer.ts';
import type { Unit } from '../label/unit.ts';
import { Fault } from '../register/fault.ts';
import type { Register } from '../register/open-register.ts';
import { keyId } from '../trust/multikey.ts';
import { inOrder } from './in-order.ts';
import { signerFor } from './keyring.ts';
import type { UnitPlan } from './plan-units.ts';
import { note, progress } from './terminal.ts';
import { isTextOf, unitText } from './unit-codes.ts';
import { openUnitFolder, type UnitFolder } from './unit-folder.ts';
import type { UnitRun } from './unit-run.ts';

/** Units that are signed, read back and written together, and how many such batches are under way. */
const BATCH = 64;
const UNDER_WAY = 4;

/** Makes the labels of a run, some at a time: signed, read back, written. Memory does not grow with their number.
 *  @returns how many had been signed by a run of the same units that was interrupted   @throws Fault, Error where a code does not read as its text */
export async function makeUnits(register: Register, plan: UnitPlan): Promise<{ readonly kept: number }> {
  const { run, codes, placement, theme, dpi } = plan;
  const signer = await signerFor(register.config, register.issuer, 'token');
  const stamp = await stampLabel(plan.facts(await unitText(codes, plan.longest, signer)), placement, theme, { dpi, date: new Date(plan.statement.credentialSubject.attestation.date) });
  const folder = await openUnitFolder(plan.folder, await aboutRun(plan, signer), columnsOf(plan));
  const reader = symbolReader();
  try {
    if (folder.kept > 0) note(`holdmark: note: ${folder.kept} units were signed before the run was interrupted; their codes are kept`);
    const writer = unitWriter(plan, stamp, folder);
    for await (const made of inOrder(batches(run, folder), UNDER_WAY, (batch) => codesOf(batch, plan, signer, stamp, reader))) {
      await writer.add(made);
      progress(`${writer.count()} of ${run.count} units`);
    }
    writer.end();
    folder.finish();
    return { kept: folder.kept };
  } finally {
    await reader.close();
    folder.close();
  }
}

/** What makes this run this one: another with the same description makes the same codes, whenever it does. */
async function aboutRun({ run, codes, placement, theme, languages, dpi, formats, statement, addressOf }: UnitPlan, signer: Signer): Promise<JsonObject> {
  const digest = createHash('sha256');
  for (let i = 0; i < run.count; i++) digest.update(`${addressOf(run.at(i))}\n`);
  return { label: statement.credentialSubject.label.code, gtin: codes.gtin, units: { count: run.count, first: addressOf(run.at(0)), last: addressOf(run.at(run.count - 1)), sha256: digest.digest('hex') }, key: await keyId(signer.publicKey), placement: placement.id, theme, languages, dpi, formats };
}

const columnsOf = ({ formats }: UnitPlan): readonly string[] => ['serial', 'lot', 'text', ...formats.flatMap((format) => ({ csv: [], svg: ['svg'], png: ['png'], pdf: ['pdf', 'page'] })[format])];

interface Batch { readonly units: readonly Unit[]; /** Of those that an interrupted run has signed. */ readonly texts?: readonly string[] }

/** First those whose texts were kept, then the others. */
async function* batches(run: UnitRun, folder: UnitFolder): AsyncGenerator<Batch> {
  let done = 0;
  const next = (length: number): readonly Unit[] => Array.from({ length }, () => run.at(done++));
  let texts: string[] = [];
  for await (const [, , text = ''] of folder.keptRows()) {
    texts.push(text);
    if (texts.length === BATCH) { yield { units: next(BATCH), texts }; texts = []; }
  }
  if (texts.length > 0) yield { units: next(texts.length), texts };
  while (done < run.count) yield { units: next(Math.min(BATCH, run.count - done)) };
}

interface MadeUnit { readonly unit: Unit; readonly symbol: QrSymbol; readonly kept: boolean; /** Of its page, compressed. */ readonly content?: Uint8Array }

/** The codes of a batch: signed, and each read by a decoder that is not ours. */
async function codesOf({ units, texts }: Batch, { codes, formats }: UnitPlan, signer: Signer, stamp: LabelStamp, reader: SymbolReader): Promise<readonly MadeUnit[]> {
  if (texts) await refuseForeign(texts, units, codes, signer);
  const symbols = (texts ?? await Promise.all(units.map((unit) => unitText(codes, unit, signer)))).map((text) => stamp.symbol(text));
  const contents = formats.includes('pdf') ? symbols.map((symbol) => compressed(stamp.pdf.content(symbol))) : [];
  await reader.check(symbols);
  return Promise.all(units.map(async (unit, i) => ({ unit, symbol: symbols[i]!, kept: texts !== undefined, ...(contents[i] && { content: await contents[i] }) })));
}

const deflated = promisify<Uint8Array, { readonly level: number }, Uint8Array>(deflate);
// The first level takes a third of the time of the usual one, and its pages are little larger.
const compressed = (content: Uint8Array): Promise<Uint8Array> => deflated(content, { level: 1 });

/** Somebody may have had the table open: what stands in it is printed, so it is checked like a stranger's. */
async function refuseForeign(texts: readonly string[], units: readonly Unit[], codes: UnitPlan['codes'], signer: Signer): Promise<void> {
  const own = await Promise.all(texts.map((text, i) => isTextOf(text, codes, units[i]!, signer)));
  const wrong = own.indexOf(false);
  if (wrong >= 0) throw new Fault(`unit ${units[wrong]!.serial ?? units[wrong]!.lot}: what the interrupted run left is not a code of it`, 'remove the folder and start again');
}

interface UnitWriter { add(units: readonly MadeUnit[]): Promise<void>; count(): number; end(): void }

/** Writes the files of units, and then their rows: a row says that everything it names is there. */
function unitWriter({ formats }: UnitPlan, stamp: LabelStamp, folder: UnitFolder): UnitWriter {
  const pdf: { readonly file: ReturnType<UnitFolder['growing']>; readonly pages: PdfPages } | undefined = formats.includes('pdf') ? { file: folder.growing('units.pdf'), pages: stamp.pdf.pages() } : undefined;
  for (const part of pdf?.pages.head ?? []) pdf?.file.write(part);
  let count = 0;
  const write = ({ unit, symbol, content }: MadeUnit, writing: Promise<void>[]): readonly string[] => {
    const name = unit.serial ?? `lot-${unit.lot}`;
    count++;
    const cells: string[] = [unit.serial ?? '', unit.lot ?? '', symbol.text];
    for (const format of formats) {
      if (format === 'csv') continue;
      if (format === 'pdf') {
        for (const part of pdf!.pages.page(content!, '/Filter/FlateDecode')) pdf!.file.write(part);
        cells.push('units.pdf', String(count));
      } else {
        const file = `${format}/${name}.${format}`;
        writing.push(folder.file(file, stamp[format](symbol)));
        cells.push(file);
      }
    }
    return cells;
  };
  return {
    add: async (units) => {
      const writing: Promise<void>[] = [];
      const rows = units.map((unit) => write(unit, writing));
      await Promise.all(writing);
      folder.rows(rows.filter((_, i) => !units[i]!.kept));
    },
    count: () => count,
    end: () => {
      for (const part of pdf?.pages.end() ?? []) pdf?.file.write(part);
      pdf?.file.close();
    },
  };
}
