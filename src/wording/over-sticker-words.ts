import type { Statement } from '../label/statement.ts';
import { statementVerdict, verdict } from '../verification/statement-verdict.ts';
import { verdictWords } from './verdict-words.ts';
import type { AnswerWording } from './wording.ts';

export interface OverStickerWords { readonly title: string; readonly sentence: string }

/** What is stuck over a printed label that ended, or over the labels of units that were taken out last. Undefined while there is
 *  nothing to stick over: a suspension passes, and what is printed stays. */
export function overStickerWords(statement: Statement, at: Date, wording: AnswerWording, language: string): OverStickerWords | undefined {
  const standing = statementVerdict({ statement, statusAt: at }, {}, at, undefined, {});
  const excluded = statement.credentialSubject.excludedUnits?.at(-1);
  if (standing.kind !== 'withdrawn' && standing.kind !== 'expired' && !excluded) return undefined;
  const said = standing.kind === 'withdrawn' || standing.kind === 'expired' || !excluded ? standing
    : verdict('withdrawn', ['unit-excluded'], at, { statement, since: excluded.since, reason: excluded.reason });
  const { title, sentence } = verdictWords(said, wording, language);
  return { title, sentence };
}
