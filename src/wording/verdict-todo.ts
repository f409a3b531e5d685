import type { NextStep, Verdict } from '../verification/verdict.ts';
import { plainText } from './plain-text.ts';
import { sayDate } from './say-date.ts';
import { type AnswerWording, fill, inLanguage } from './wording.ts';

/** What to do, most useful first and never empty: our sentence, then the maker's own words where the statement has them. */
export function verdictTodo(verdict: Verdict, wording: AnswerWording, language: string): readonly string[] {
  return [...ourSentences(verdict, wording, language), makersWords(verdict, language)].filter((sentence) => sentence !== '');
}

function ourSentences(verdict: Verdict, wording: AnswerWording, language: string): readonly string[] {
  const subject = verdict.statement?.credentialSubject;
  const howItUpdates = subject && wording.updateMode[subject.updates.mode];
  if (howItUpdates && verdict.nextStep === 'keep-updated') return [howItUpdates];
  const sentence = fill(wording.nextStep[closestStep(verdict)], {
    updateTo: plainText(verdict.coverage?.updateTo ?? '', 40),
    reviewBy: verdict.coverage?.reviewBy ? sayDate(verdict.coverage.reviewBy, language) : '',
    maker: plainText(subject?.manufacturer.tradeName ?? subject?.manufacturer.name ?? '', 60),
  });
  return howItUpdates && verdict.nextStep === 'tell-version' ? [sentence, howItUpdates] : [sentence];
}

function closestStep(verdict: Verdict): NextStep | 'ask-maker-renewal' {
  if (verdict.nextStep === 'follow-maker-advice' && verdict.coverage?.updateTo) return 'install-update';
  if (verdict.nextStep === 'ask-maker' && verdict.kind === 'expired') return 'ask-maker-renewal';
  return verdict.nextStep;
}

function makersWords(verdict: Verdict, language: string): string {
  const subject = verdict.statement?.credentialSubject;
  switch (closestStep(verdict)) {
    case 'install-update': case 'follow-maker-advice': return plainText(inLanguage(subject?.updates.how, language), 400);
    case 'do-not-rely': case 'plan-replacement': return plainText(inLanguage(subject?.care.ifTheLabelEnds, language), 400);
    default: return '';
  }
}
