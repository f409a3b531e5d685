import { newestCovered } from '../label/standing.ts';
import type { CheckWording } from '../wording/check/check-wording.ts';
import { plainText } from '../wording/plain-text.ts';
import { verdictWords, type VerdictWords } from '../wording/verdict-words.ts';
import { type AnswerWording, fill } from '../wording/wording.ts';
import { type RowAnswer, type RowGroup, rowGroup } from './check-row.ts';

/** What is added to a row: machines read `verdict` and `group`, people the rest. */
export interface ResultRow {
  readonly group: RowGroup;
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

export function resultRow(answer: RowAnswer, answers: AnswerWording, words: CheckWording, language: string): ResultRow {
  const group = rowGroup(answer);
  const nothing = { since: '', label: '', product: '', model: '', updatesUntil: '', newestVersion: '', asOf: '' };
  if (answer.kind === 'unreadable') {
    return { ...nothing, group, verdict: answer.problem, answer: words.unreadable, detail: fill(words.problems[answer.problem], { expected: answer.expected ?? '' }), note: '' };
  }
  const { verdict } = answer;
  const facts = verdict.statement?.credentialSubject;
  const said = wordsOf(answer, answers, words, language);
  return {
    ...nothing, group, verdict: verdict.coverage && verdict.kind === 'in-force' ? verdict.coverage.kind : verdict.kind, answer: said.title, detail: said.sentence,
    since: verdict.since?.slice(0, 10) ?? '', label: verdict.label?.code ?? '', asOf: verdict.statusAt ?? '', note: answer.repair ? words.repairs[answer.repair] : '',
    ...(facts && {
      product: plainText(`${facts.product.brand} ${facts.product.name}`, 120), model: plainText(facts.product.model, 80),
      updatesUntil: facts.support.securityUpdatesUntil ?? '', newestVersion: newestCovered(facts, new Date(verdict.checkedAt))?.version ?? '',
    }),
  };
}

/** Colour and shape of a row. What is known of an older day is never shown as good as what is known today. */
export function lookOf(answer: RowAnswer, answers: AnswerWording, language: string): Pick<VerdictWords, 'tone' | 'shape'> {
  if (answer.kind === 'unreadable' || rowGroup(answer) === 'no-label') return { tone: 'unknown', shape: 'question' };
  const { tone, shape } = verdictWords(answer.verdict, answers, language);
  return { shape, tone: tone === 'good' && answer.verdict.freshness !== 'today' ? 'attention' : tone };
}

/** A product without a label is not a wrong label: said in words of its own. */
export function wordsOf(answer: Extract<RowAnswer, { readonly kind: 'checked' }>, answers: AnswerWording, words: CheckWording, language: string): Pick<VerdictWords, 'title' | 'sentence'> {
  return rowGroup(answer) === 'no-label' ? { title: words.noLabel, sentence: words.noLabelDetail } : verdictWords(answer.verdict, answers, language);
}
