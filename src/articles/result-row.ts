import { newestCovered } from '../label/standing.ts';
import type { CheckWording } from '../wording/check/check-wording.ts';
import { plainText } from '../wording/plain-text.ts';
import { verdictWords, type VerdictWords } from '../wording/verdict-words.ts';
import { type AnswerWording, fill } from '../wording/wording.ts';
import { type RowAnswer, type RowGroup, rowGroup } from './check-row.ts';

/** What is added to a row: machines read `verdict` and `group`, people the rest. */
export interface ResultRow {
  readonly group: RowGroup | '';
  /** A verdict's kind, or the problem of a cell that could not be read. */
  readonly verdict: string;
  readonly answer: string;
  readonly detail: string;
  readonly since: string;
  readonly label: string;
  readonly product: string;
  readonly model: string;
  readonly updatesUntil: string;
  readonly newestVersion: string;
  readonly asOf: string;
  readonly note: string;
}

/** In the order in which they are written, with the names of their columns. */
export const resultColumns = [
  ['group', 'label.group'], ['verdict', 'label.verdict'], ['answer', 'label.answer'], ['detail', 'label.detail'], ['since', 'label.since'], ['label', 'label.code'],
  ['product', 'label.product'], ['model', 'label.model'], ['updatesUntil', 'label.updates_until'], ['newestVersion', 'label.newest_version'], ['asOf', 'label.as_of'], ['note', 'label.note'],
] as const satisfies readonly (readonly [keyof ResultRow, string])[];

/** Of a row that was asked nothing. */
export const blankResult: ResultRow = { group: '', verdict: '', answer: '', detail: '', since: '', label: '', product: '', model: '', updatesUntil: '', newestVersion: '', asOf: '', note: '' };

export function resultRow(answer: RowAnswer, said: RowWords, words: CheckWording): ResultRow {
  const group = rowGroup(answer);
  const nothing = { since: '', label: '', product: '', model: '', updatesUntil: '', newestVersion: '', asOf: '', note: '' };
  const told = { group, answer: said.title, detail: said.sentence };
  if (answer.kind === 'unreadable') return { ...nothing, ...told, verdict: answer.problem };
  const { verdict } = answer;
  const facts = verdict.statement?.credentialSubject;
  return {
    ...nothing, ...told, verdict: verdict.coverage && verdict.kind === 'in-force' ? verdict.coverage.kind : verdict.kind,
    since: verdict.since?.slice(0, 10) ?? '', label: verdict.label?.code ?? '', asOf: verdict.statusAt ?? '', note: answer.repair ? words.repairs[answer.repair] : '',
    ...(facts && {
      product: plainText(`${facts.product.brand} ${facts.product.name}`, 120), model: plainText(facts.product.model, 80),
      updatesUntil: facts.support.securityUpdatesUntil ?? '', newestVersion: newestCovered(facts, new Date(verdict.checkedAt))?.version ?? '',
    }),
  };
}

/** How a row is said and shown. */
export type RowWords = Pick<VerdictWords, 'title' | 'sentence' | 'tone' | 'shape'>;

/** A product without a label is not a wrong label, and is said in words of its own. What is known of an older day is never shown as
 *  good as what is known today. */
export function rowWords(answer: RowAnswer, answers: AnswerWording, words: CheckWording, language: string): RowWords {
  const unknown = { tone: 'unknown', shape: 'question' } as const;
  if (answer.kind === 'unreadable') return { ...unknown, title: words.unreadable, sentence: fill(words.problems[answer.problem], { expected: answer.expected ?? '' }) };
  if (rowGroup(answer) === 'no-label') return { ...unknown, title: words.noLabel, sentence: words.noLabelDetail };
  const said = verdictWords(answer.verdict, answers, language);
  return said.tone === 'good' && answer.verdict.freshness !== 'today' ? dated(said) : said;
}

/** Not spread: the sentence is made only where it is asked for. */
const dated = (said: RowWords): RowWords => ({ title: said.title, get sentence() { return said.sentence; }, tone: 'attention', shape: said.shape });
