import { checkRow, type RowAnswer, rowGroup } from '../../articles/check-row.ts';
import { type ColumnChoice, type Columns, columnsWith, findColumns } from '../../articles/find-columns.ts';
import { isBlankRow } from '../../articles/list-rows.ts';
import { blankResult, resultRow, type ResultRow, rowWords } from '../../articles/result-row.ts';
import type { Bundle } from '../../bundle/open-bundle.ts';
import { plainText } from '../../wording/plain-text.ts';
import { type CheckedRows, checkedRows } from './checked-rows.ts';
import type { ColumnSample, Setup, ShownRow, Tell, View } from './messages.ts';

type Rows = readonly (readonly string[])[];

/** One list being checked. */
export interface Checking {
  /** Checks all rows, asking first where it cannot be told which column is meant. @param told where somebody or something has said */
  run(told?: Columns | number): Promise<void>;
  stop(): void;
  /** The rows that somebody looks at; also while the check goes on. */
  look(view: View): Promise<void>;
  /** Every row with its answer; those that were not reached have an empty one. */
  results(): AsyncIterable<readonly [row: readonly string[], result: ResultRow]>;
  readonly rows: Rows;
  /** Names of the columns, where the list has them. */
  names(): readonly string[];
}

const BATCH = 2500;
const MOST_ROWS = 1_000_000;
const SAMPLES = 3;

/** @param seen the newest signed time that this device has seen */
export function checkingOf(rows: Rows, bundle: Bundle, setup: Setup, now: Date, seen: Date, tell: (message: Tell) => void): Checking {
  const { answers, words, language } = setup;
  let taken: Columns | undefined;
  let checked: CheckedRows | undefined;
  let done = 0;
  let stopped = false;
  const first = (): number => (taken?.header ? 1 : 0);
  const answerOf = (row: readonly string[]): Promise<RowAnswer> => checkRow(row, taken!, bundle, now, seen);
  const articleOf = (row: readonly string[] | undefined): string => row?.[taken!.article] || row?.[taken!.barcode ?? -1] || '';
  const productOf = (label: number): string => {
    const facts = bundle.statementOf(label)?.credentialSubject;
    return facts ? plainText(`${facts.product.brand} ${facts.product.name} ${facts.product.model} ${facts.label.code}`, 240) : '';
  };

  async function checkAll(): Promise<void> {
    const total = rows.length - first();
    const all = checked = checkedRows(rows.length, { article: (place) => articleOf(rows[place]), product: productOf, updatesUntil: (label) => bundle.statementOf(label)?.credentialSubject.support.securityUpdatesUntil ?? '' }, language);
    tell({ kind: 'progress', done: 0, total, counts: {} });
    for (done = first(); done < rows.length && !stopped;) {
      for (const end = Math.min(done + BATCH, rows.length); done < end; done++) {
        const row = rows[done]!;
        if (isBlankRow(row)) continue;
        const answer = await answerOf(row);
        all.add(done, answer, rowWords(answer, answers, words, language).title);
      }
      tell({ kind: 'progress', done: done - first(), total, counts: all.counts() });
      // A turn for messages: else nobody could stop it.
      await new Promise((turn) => setTimeout(turn));
    }
    tell({ kind: 'done', stopped: done < rows.length, columns: columnSamples(rows, { ...findColumns(rows), columns: taken, candidates: [] }) });
  }

  async function shownRow(place: number): Promise<ShownRow> {
    const answer = await answerOf(rows[place]!);
    const said = rowWords(answer, answers, words, language);
    const result = resultRow(answer, said, words);
    return { ...result, group: rowGroup(answer), tone: said.tone, shape: said.shape, row: place + 1 - first(), article: articleOf(rows[place]).slice(0, 1000), title: result.answer, sentence: result.detail };
  }

  return {
    rows, names: () => (taken?.header ? rows[0] ?? [] : []), stop: () => { stopped = true; },
    run: async (told) => {
      if (rows.length > MOST_ROWS) return tell({ kind: 'fault', fault: 'too-large' });
      const choice = findColumns(rows);
      const columns = told === undefined ? choice.columns : typeof told === 'number' ? columnsWith(choice, told) : told;
      if (!columns && (rows[0]?.length ?? 0) < 2) return tell({ kind: 'fault', fault: 'no-articles' });
      if (!columns || (told === undefined && choice.candidates.length > 1)) return tell({ kind: 'question', columns: columnSamples(rows, choice) });
      taken = columns;
      await checkAll();
    },
    look: async (view) => {
      if (!checked) return;
      const found = checked.find(view);
      const shown: ShownRow[] = [];
      for (const place of found.subarray(view.from, view.from + view.count)) shown.push(await shownRow(place));
      tell({ kind: 'view', view, total: found.length, rows: shown });
    },
    results: async function* () {
      for (const [place, row] of rows.entries()) {
        if (place < first()) continue;
        if (place >= done || isBlankRow(row)) yield [row, blankResult];
        else {
          const answer = await answerOf(row);
          yield [row, resultRow(answer, rowWords(answer, answers, words, language), words)];
        }
      }
    },
  };
}

/** The columns that somebody may choose from: those that look like articles, else all with something in them. */
function columnSamples(rows: Rows, { columns, candidates, header }: ColumnChoice): readonly ColumnSample[] {
  const sample = rows.slice(0, 200);
  const width = sample.reduce((widest, row) => Math.max(widest, row.length), 0);
  const samples = Array.from({ length: width }, (_, column): ColumnSample => ({
    column, name: header ? (sample[0]?.[column] ?? '').slice(0, 60) : '', taken: column === columns?.article,
    cells: sample.slice(header ? 1 : 0).map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '').slice(0, SAMPLES).map((cell) => cell.slice(0, 40)),
  }));
  return samples.filter(({ column, cells }) => (candidates.length > 0 ? candidates.includes(column) : cells.length > 0));
}
