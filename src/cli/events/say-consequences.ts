import type { Statement } from '../../label/statement.ts';
import { statementVerdict, withVersion } from '../../verification/statement-verdict.ts';
import { wordingOf } from '../../wording/languages.ts';
import { sayStock } from '../../wording/say-stock.ts';
import { verdictWords } from '../../wording/verdict-words.ts';
import { say } from '../terminal.ts';

/** What people read from now on: everyone, and the owners of each version. And what it means for boxes that are printed. */
export function sayConsequences(statement: Pick<Statement, 'id' | 'validUntil' | 'credentialSubject'>, at: Date, demonstration: boolean): void {
  const subject = statement.credentialSubject;
  const verdict = statementVerdict({ statement, statusAt: at }, {}, at, undefined, { demonstration });
  const wording = wordingOf('en');
  const { title, sentence } = verdictWords(verdict, wording, 'en');
  say(`  everyone reads       ${title} ${sentence}`);
  for (const { version } of subject.releases) {
    const answer = withVersion(verdict, version, at);
    const words = verdictWords(answer, wording, 'en');
    // While the label itself does not hold, versions differ only in what to do.
    if (answer.coverage) say(`  with ${version.padEnd(15)} ${verdict.kind === 'in-force' ? `${words.title} ${words.sentence}` : words.todo[0] ?? ''}`);
  }
  for (const line of sayStock(subject)) say(`  stock                ${line}`);
}
