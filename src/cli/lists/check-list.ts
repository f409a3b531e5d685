import { setFlagsFromString } from 'node:v8';
import type { Command } from 'commander';
import { checkRow, type RowGroup } from '../../articles/check-row.ts';
import { type Columns, findColumns, withLateColumns } from '../../articles/find-columns.ts';
import { isBlankRow } from '../../articles/list-rows.ts';
import { blankResult, resultRow, type ResultRow, rowWords } from '../../articles/result-row.ts';
import { withoutOldAnswers } from '../../articles/without-old-answers.ts';
import type { Bundle } from '../../bundle/open-bundle.ts';
import { checkWordingOf } from '../../wording/check/check-wording.ts';
import { wordingOf } from '../../wording/languages.ts';
import { momentOf } from '../command-register.ts';
import { listSource, type SourceOptions } from './list-source.ts';
import { type List, type ListRow, readList } from './read-list.ts';
import { exit, Misuse, note, progress, progressDone } from '../terminal.ts';
import { type ListWriter, writeList } from './write-list.ts';

export interface CheckListOptions extends SourceOptions {
  readonly out: string;
  readonly since?: string;
  readonly article?: string;
  readonly barcode?: string;
  readonly firmware?: string;
  readonly language: string;
  readonly at?: string;
}

const SAMPLE = 200;

/** Reads, checks and writes a list row by row. @returns the exit code: 1 a label of the list does not hold, 3 a row could not be
 *  decided, else 0 */
export async function checkList(path: string, options: CheckListOptions, command: Command): Promise<number> {
  keepMemoryFlat();
  const now = momentOf(options.at);
  const since = options.since === undefined ? undefined : momentOf(options.since);
  const list = await readList(path);
  const bundle = await listSource(options, command, now);
  const writer = writeList(options.out, list);
  const counts = new Map<RowGroup, number>();
  try {
    for await (const { row, result } of answers(list, options, bundle, now, writer)) {
      if (result.group !== '') counts.set(result.group, (counts.get(result.group) ?? 0) + 1);
      if (!since || (result.since !== '' && Date.parse(result.since) >= startOfDay(since))) writer.row(row, result);
    }
    await writer.close();
  } catch (error) {
    writer.abandon();
    throw error;
  } finally {
    progressDone();
  }
  note([...counts].map(([group, count]) => `${count} ${checkWordingOf('en').groups[group].toLowerCase()}`).join(', ') || 'no rows');
  return exitCode(counts);
}

/** Left alone, V8 lets what nobody needs any more grow to several times of what is needed. For a list that passes through, that is memory
 *  for nothing. */
const keepMemoryFlat = (): void => setFlagsFromString('--heap-growing-percent=40');

const startOfDay = (moment: Date): number => Math.floor(moment.getTime() / 86_400_000) * 86_400_000;

async function* answers(list: List, options: CheckListOptions, bundle: Bundle, now: Date, writer: ListWriter): AsyncIterable<{ readonly row: ListRow; readonly result: ResultRow }> {
  const { language } = options;
  const answerTo = async ({ cells }: ListRow): Promise<ResultRow> => {
    const checked = await checkRow(cells, columns!, bundle, now);
    return resultRow(checked, rowWords(checked, answer, words, language), words);
  };
  const [answer, words] = [wordingOf(language), checkWordingOf(language)];
  let columns: Columns | undefined;
  let keep: (cells: readonly string[]) => readonly string[] = (cells) => cells;
  let [done, known] = [0, 0];
  for await (const batch of withSample(list.batches)) {
    let rows = batch;
    const names = list.names();
    if (columns && names && names.length > known) {
      keep = withoutOldAnswers(names);
      columns = withLateColumns(columns, [names, ...batch.map(({ cells }) => cells)].map(keep), keep(names.slice(0, known)).length);
      known = names.length;
    }
    if (!columns && batch.length > 0) {
      known = names?.length ?? 0;
      const [first = []] = names ? [names] : batch.map(({ cells }) => cells);
      keep = withoutOldAnswers(first);
      const sample = [...(names ? [names] : []), ...batch.map(({ cells }) => cells)].map(keep);
      columns = chooseColumns(sample, options);
      writer.begin(columns.header ? keep(first) : undefined, sample.reduce((width, cells) => Math.max(width, cells.length), 0));
      if (columns.header && !names) rows = batch.slice(1);
    }
    for (const given of columns ? rows : []) {
      const row = { ...given, cells: keep(given.cells) };
      yield { row, result: isBlankRow(row.cells) ? blankResult : await answerTo(row) };
    }
    await writer.flush();
    done += rows.length;
    progress(`${done} rows${list.share() === undefined ? '' : `, ${Math.floor(list.share()! * 100)} %`}`);
  }
}

/** The first batch holds enough rows to tell the columns by. */
async function* withSample(batches: List['batches']): List['batches'] {
  let waiting: readonly ListRow[] = [];
  let sampled = false;
  for await (const batch of batches) {
    waiting = [...waiting, ...batch];
    if (!sampled && waiting.length < SAMPLE) continue;
    sampled = true;
    yield waiting;
    waiting = [];
  }
  yield waiting;
}

function chooseColumns(rows: readonly (readonly string[])[], options: CheckListOptions): Columns {
  const { columns, candidates } = findColumns(rows);
  const names = rows[0] ?? [];
  const column = (given: string | undefined, otherwise: number | undefined): number | undefined => (given === undefined ? otherwise : columnOf(given, names));
  const article = column(options.article, columns?.article);
  if (article === undefined) throw new Misuse('no column of the list holds GTINs, label codes or addresses', 'name one with --article, by its name or number');
  if (options.article === undefined && candidates.length > 1) note(`holdmark: note: columns ${candidates.map((each) => `${each + 1} (${names[each] ?? ''})`).join(' and ')} both look like articles; took ${article + 1}. Name another with --article`);
  const named = options.article !== undefined && names[article]?.trim() === options.article;
  const [barcode, firmware] = [column(options.barcode, columns?.barcode), column(options.firmware, columns?.firmware)];
  return { header: columns?.header ?? named, article, ...(barcode !== undefined && barcode !== article && { barcode }), ...(firmware !== undefined && firmware !== article && { firmware }) };
}

/** @throws Misuse where there is no such column */
function columnOf(given: string, names: readonly string[]): number {
  const byName = names.findIndex((name) => name.trim().toLowerCase() === given.trim().toLowerCase());
  if (byName >= 0) return byName;
  const number = Number(given);
  if (Number.isInteger(number) && number >= 1 && number <= Math.max(1, names.length)) return number - 1;
  throw new Misuse(`the list has no column "${given}"`, `it has: ${names.map((name, i) => `${i + 1} ${name}`).join(', ').slice(0, 400)}`);
}

function exitCode(counts: ReadonlyMap<RowGroup, number>): number {
  const any = (...groups: readonly RowGroup[]): boolean => groups.some((group) => counts.has(group));
  return any('ended', 'wrong-code', 'attention') ? exit.fault : any('unconfirmed', 'unreadable') ? exit.undecided : exit.fine;
}
