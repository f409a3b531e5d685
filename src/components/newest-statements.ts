import { statementNumber, type Statement } from '../label/statement.ts';
import type { SiteData } from '../register/site-data.ts';

/** The newest lines of the ledger, newest first, at most `most`. */
export function newestStatements(site: SiteData, most: number): readonly Statement[] {
  return site.labels.flatMap((label) => label.history).sort((a, b) => statementNumber(b) - statementNumber(a)).slice(0, most);
}
