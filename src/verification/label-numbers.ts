import { fromUtf8 } from '../encoding/bytes.ts';
import { parseJsonObject } from '../encoding/canonical-json.ts';
import { listOf } from '../status/label-status.ts';
import { readToken } from '../trust/token.ts';
import type { ReadCode } from './read-code.ts';
import { type FetchFile, productLabelsPath, statementListPath, statementPath } from './register-files.ts';

const MOST_LABELS = 16;

/** The labels that a code may mean, newest first: the one that its token or its code names, or those that the register lists for
 *  the GTIN. The list is not signed and need not be: each label is checked by itself, and must name the product.
 *  Starts fetching what will be needed, so that everything is under way at once. */
export async function labelNumbers(code: ReadCode, files: FetchFile): Promise<readonly number[] | 'missing' | 'unreachable'> {
  const named = namedLabel(code);
  if (named !== undefined) {
    startFetching(named, files);
    return [named];
  }
  void files(statementListPath(0));
  const bytes = await files(productLabelsPath(code.gtin ?? ''));
  if (typeof bytes === 'string') return bytes;
  const labels: unknown = parseJsonObject(fromUtf8(bytes) ?? '')?.['labels'];
  if (!Array.isArray(labels)) return 'unreachable';
  const numbers = labels.filter((number): number is number => Number.isSafeInteger(number) && number >= 0).sort((a, b) => b - a).slice(0, MOST_LABELS);
  for (const number of numbers) startFetching(number, files);
  return numbers;
}

/** The label that the code itself names: its token first, which is checked by itself. */
export const namedLabel = (code: ReadCode): number | undefined => (code.token && readToken(code.token)?.claims.labelNumber) ?? code.labelNumber;

function startFetching(number: number, files: FetchFile): void {
  void files(statementPath(number));
  void files(statementListPath(listOf(number).list));
}
