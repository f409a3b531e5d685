import type { Verdict } from '../verification/verdict.ts';
import { statementNumber } from '../label/statement.ts';
import { verdictWords, type VerdictWords } from '../wording/verdict-words.ts';
import type { CheckerData } from './checker-data.ts';

/** Writes texts into the places that the page names with `data-say`. Text only: no markup is made of anything that was fetched. */
const say = (place: string, text: string): void => {
  const element = document.querySelector(`[data-say=${place}]`);
  if (element) element.textContent = text;
};

export function showChecking(words: CheckerData['words']): void {
  document.querySelector('#verdict')?.classList.add('checking');
  say('asOf', words.checking);
}

/** Replaces the published answer by the one that was found here and now.
 *  @param besideVersions the same once more beside the versions, so that whoever chose one need not scroll for it */
export function showAnswer(verdict: Verdict, data: CheckerData, besideVersions: boolean): void {
  const words = verdictWords(verdict, data.words, data.language, { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  paint('#verdict', 'verdict live', words);
  say('title', words.title);
  say('sentence', words.sentence);
  say('asOf', words.asOf);
  document.querySelector('[data-say=todo]')?.replaceChildren(...words.todo.map(paragraph));
  document.title = `${words.title} ${document.querySelector('.product .name')?.textContent ?? ''}`;
  if (verdict.code) say('code', data.words.codes[verdict.code]);
  say('newer', verdict.statement && statementNumber(verdict.statement) > data.statement ? data.words.pageIsOlder : '');
  document.documentElement.dataset['verdict'] = verdict.kind;
  if (!besideVersions) return;
  const texts = [words.title, words.sentence, words.todo.join(' ')];
  paint('#version-answer', 'version-answer verdict live', words)?.querySelectorAll('p').forEach((line, i) => { line.textContent = texts[i] ?? ''; });
}

/** Gives a box the colour and the shape of an answer. */
function paint(place: string, kind: string, { tone, shape }: VerdictWords): Element | null {
  const box = document.querySelector<HTMLElement>(place);
  if (!box) return box;
  box.className = `${kind} ${tone}`;
  box.hidden = false;
  box.querySelector('use')?.setAttribute('href', `#${shape}`);
  return box;
}

function paragraph(text: string): HTMLParagraphElement {
  const element = document.createElement('p');
  // The maker's own words may be in another script than the page.
  element.dir = 'auto';
  element.textContent = text;
  return element;
}
