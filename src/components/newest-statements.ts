import { statementNumber, type Statement } from '../label/statement.ts';
import type { LabelRecord } from '../register/label-record.ts';
import type { SiteData } from '../register/site-data.ts';

/** The newest lines of the ledger, newest first, at most `most`. Only the labels that they are of are read. */
export function newestStatements(site: Pick<SiteData, 'labels'>, most: number): readonly Statement[] {
  const last = site.labels.reduce((number, { statementNumbers }) => Math.max(number, statementNumbers.at(-1) ?? 0), 0);
  return site.labels.flatMap((label) => statementsFrom(label, last + 1 - most)).sort((a, b) => statementNumber(b) - statementNumber(a));
}

function statementsFrom(label: LabelRecord, from: number): readonly Statement[] {
  const count = label.statementNumbers.length - (label.statementNumbers.findLastIndex((number) => number < from) + 1);
  return count === 0 ? [] : count === 1 ? [label.statement] : label.history.slice(-count);
}
