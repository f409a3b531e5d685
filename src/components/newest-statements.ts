import { statementNumber, type Statement } from '../label/statement.ts';
import type { SiteData } from '../register/site-data.ts';

/** The newest lines of the ledger, newest first, at most `most`. Only the labels that they are of are read. */
export function newestStatements(site: SiteData, most: number): readonly Statement[] {
  const newest = site.labels.flatMap((label) => label.statementNumbers.map((number) => ({ number, label }))).sort((a, b) => b.number - a.number).slice(0, most);
  const numbers = new Set(newest.map(({ number }) => number));
  const statements = [...new Set(newest.map(({ label }) => label))].flatMap((label) => label.history).filter((statement) => numbers.has(statementNumber(statement)));
  return statements.sort((a, b) => statementNumber(b) - statementNumber(a));
}
