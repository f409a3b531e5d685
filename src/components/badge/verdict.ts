import { fromUtf8 } from '../../encoding/bytes.ts';
import { type FetchFile, rememberFiles } from '../../verification/register-files.ts';
import type { Verdict } from '../../verification/verdict.ts';
import { verifyLabel } from '../../verification/verify-label.ts';
import { sayMoment } from '../../wording/say-date.ts';
import { productName } from '../../wording/verdict-detail.ts';
import { verdictWords } from '../../wording/verdict-words.ts';
import { type AnswerWording, fill } from '../../wording/wording.ts';
import { fetchRegisterFile } from '../fetch-register-file.ts';
import type { BadgeAnswer, BadgeQuestion } from './badge-answer.ts';
import { type CheckingRegister, registerHome } from './badge-register.ts';

declare const HOLDMARK: CheckingRegister;

/** The sentences of one language: `/embed/words/{language}.json`. */
export interface BadgeSentences { readonly answer: AnswerWording; readonly asOf: string }

/** Checks a label on the reader's device, as the page behind its code does, and says the verdict in a badge's words. The rest of
 *  the badge: loaded once, when the first one on a page comes into view. */
export async function askRegister({ label, gtin, language }: BadgeQuestion, now: Date): Promise<BadgeAnswer> {
  const { files, words } = visit(now.getTime());
  const [sentences, verdict] = await Promise.all([
    words(language),
    verifyLabel(label, files, HOLDMARK.trust, now, { origin: HOLDMARK.origin, ...(gtin && { barcode: gtin }), ...(seen && { statusSeen: seen }) }),
  ]);
  if (verdict.statusAt && Date.parse(verdict.statusAt) > (seen?.getTime() ?? 0)) seen = new Date(verdict.statusAt);
  return say(freshOnly(verdict), sentences, language);
}

/** A list is signed anew every day. In a shop a yes from an older one is none: here it counts as not confirmed. */
function freshOnly(verdict: Verdict): Verdict {
  return verdict.kind === 'in-force' && verdict.freshness !== 'today' ? { ...verdict, kind: 'unconfirmed', reasons: ['status-too-old'] } : verdict;
}

function say(verdict: Verdict, { answer, asOf }: BadgeSentences, language: string): BadgeAnswer {
  const { title, sentence, tone, shape } = verdictWords(verdict, answer, language);
  const product = productName(verdict);
  const confirmed = verdict.kind !== 'unconfirmed' && verdict.statusAt;
  return {
    kind: verdict.kind, tone, shape, title, sentence,
    note: confirmed ? fill(asOf, { date: sayMoment(confirmed, language, Intl.DateTimeFormat().resolvedOptions().timeZone) }) : sentence,
    ...(product && { product }), ...(verdict.demonstration && { specimen: answer.specimen }),
  };
}

/** The signed time of the newest list that this page has seen. Nothing is kept beyond the page: it is somebody else's. */
let seen: Date | undefined;

interface Visit { readonly files: FetchFile; readonly words: (language: string) => Promise<BadgeSentences>; readonly at: number }
const TOGETHER = 30_000;
let last: Visit | undefined;

/** All badges of a page share what they fetch: fifty products need one status list and one trust list. */
function visit(at: number): Visit {
  if (last && at - last.at < TOGETHER && at >= last.at) return last;
  const home = registerHome(HOLDMARK, import.meta.url);
  const files = rememberFiles((path, again) => fetchRegisterFile(home + path, again));
  last = { files, at, words: async (language) => parseSentences(await files(`/embed/words/${language}.json`)) };
  return last;
}

/** From the register's own host, like this script: taken as it is. Text only is made of it. */
function parseSentences(bytes: Awaited<ReturnType<FetchFile>>): BadgeSentences {
  if (typeof bytes === 'string') throw new Error(bytes);
  return JSON.parse(fromUtf8(bytes) ?? '') as BadgeSentences;
}
