import type { TrustList } from '../trust/trust-list.ts';
import type { AnswerWording } from '../wording/wording.ts';
import { embeddedJson } from './embedded-json.ts';
import { href, type PageContext } from './page-context.ts';

/** What a page tells its script. */
export interface CheckerData {
  readonly language: string;
  /** The register's own origin, for pages that are served from a copy. */
  readonly origin: string;
  readonly label: number;
  /** The statement that the page was made from. */
  readonly statement: number;
  /** The trust list to believe. */
  readonly trust: TrustList;
  readonly words: AnswerWording & { readonly checking: string; readonly pageIsOlder: string; readonly codes: { readonly signed: string; readonly compact: string; readonly typed: string } };
}

/** The data block of a page that has a label. */
export const checkerData = (context: PageContext, label: number, statement: number): string => embeddedJson({ ...checking(context), label, statement });

/** The same for the page that compares, with the sentences of its rows. */
export function compareData(context: PageContext): string {
  const { facts, data, compare } = context.wording;
  return embeddedJson({ ...checking(context), prefix: href(context, ''), sections: { facts, data, compare } });
}

function checking({ site, language, wording }: PageContext): Omit<CheckerData, 'label' | 'statement'> {
  const { codeSigned: signed, codeCompact: compact, codeTyped: typed } = wording.proof;
  const words = { ...answerOf(wording), checking: wording.page.checking, pageIsOlder: wording.page.pageIsOlder, codes: { signed, compact, typed } };
  return { language, origin: site.config.origin, trust: JSON.parse(site.trustPin), words };
}

/** The sentences that an answer is made of, out of all of a language. */
export function answerOf(wording: AnswerWording): AnswerWording {
  const { verdict, unitExcluded, coverage, detail, coverageDetail, nextStep, updateMode, reason, why, asOf, specimen, specimenSentence } = wording;
  return { verdict, unitExcluded, coverage, detail, coverageDetail, nextStep, updateMode, reason, why, asOf, specimen, specimenSentence };
}
