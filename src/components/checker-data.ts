import type { TrustList } from '../trust/trust-list.ts';
import { answer } from '../wording/answer/en.ts';
import type { AnswerWording } from '../wording/wording.ts';
import type { PageContext } from './page-context.ts';

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

/** The data block as text that cannot end its script element early, whatever a statement says. */
export function checkerData({ site, language, wording }: PageContext, label: number, statement: number): string {
  const { codeSigned: signed, codeCompact: compact, codeTyped: typed } = wording.proof;
  const sentences = Object.keys(answer).map((name) => [name, wording[name as keyof typeof answer]]);
  const data = {
    language, origin: site.config.origin, label, statement, trust: JSON.parse(site.trustPin),
    words: { ...Object.fromEntries(sentences), checking: wording.page.checking, pageIsOlder: wording.page.pageIsOlder, codes: { signed, compact, typed } },
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
