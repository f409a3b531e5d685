import type { Verdict } from '../verification/verdict.ts';
import { plainText } from './plain-text.ts';
import { sayDate } from './say-date.ts';
import { type AnswerWording, fill, inLanguage } from './wording.ts';

/** What to do, most useful first: our sentence, then the maker's own words where the statement has them. */
export function verdictTodo(verdict: Verdict, wording: AnswerWording, language: string): readonly string[] {
  return [ourSentence(verdict, wording, language), makersWords(verdict, language)].filter((sentence) => sentence !== '');
}

function ourSentence(verdict: Verdict, wording: AnswerWording, language: string): string {
  const subject = verdict.statement?.credentialSubject;
  const byMode = subject && (verdict.nextStep === 'keep-updated' || verdict.nextStep === 'nothing');
  return fill(byMode ? wording.updateMode[subject.updates.mode] : wording.nextStep[verdict.nextStep], {
    updateTo: plainText(verdict.coverage?.updateTo ?? '', 40),
    reviewBy: verdict.coverage?.reviewBy ? sayDate(verdict.coverage.reviewBy, language) : '',
    maker: plainText(subject?.manufacturer.tradeName ?? subject?.manufacturer.name ?? '', 60),
  });
}

function makersWords(verdict: Verdict, language: string): string {
  const subject = verdict.statement?.credentialSubject;
  switch (verdict.nextStep) {
    case 'install-update': case 'follow-maker-advice': return plainText(inLanguage(subject?.updates.how, language), 400);
    case 'do-not-rely': case 'plan-replacement': return plainText(inLanguage(subject?.care.ifTheLabelEnds, language), 400);
    default: return '';
  }
}
