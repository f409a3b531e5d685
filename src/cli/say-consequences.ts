import type { LabelSubject, Statement } from '../label/statement.ts';
import { statementVerdict, withVersion } from '../verification/statement-verdict.ts';
import { wordingOf } from '../wording/languages.ts';
import { sayStock } from '../wording/say-stock.ts';
import { verdictWords } from '../wording/verdict-words.ts';
import { say } from './terminal.ts';

/** What people read from now on: everyone, and the owners of each version. And what it means for boxes that are printed. */
export function sayConsequences(subject: LabelSubject, validUntil: string, at: Date, demonstration: boolean): void {
  const statement: Pick<Statement, 'id' | 'validUntil' | 'credentialSubject'> = { id: subject.id, validUntil, credentialSubject: subject };
  const verdict = statementVerdict({ statement, statusAt: at }, {}, at, undefined, { demonstration });
  const { title, sentence } = verdictWords(verdict, wordingOf('en'), 'en');
  say(`  everyone reads       ${title} ${sentence}`);
  if (verdict.kind === 'in-force' || verdict.kind === 'support-ended') for (const { version } of subject.releases) {
    const words = verdictWords(withVersion(verdict, version, at), wordingOf('en'), 'en');
    say(`  with ${version.padEnd(15)} ${words.title} ${words.sentence}`);
  }
  for (const line of sayStock(subject)) say(`  stock                ${line}`);
}
