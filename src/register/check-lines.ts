import { type ListedStatement, listedOf } from '../label/listed-statement.ts';
import type { TrustList } from '../trust/trust-list.ts';
import { signatureCheck } from './check-signature.ts';
import { type LinePlace, readPart } from './ledger.ts';
import { readLine } from './read-line.ts';

/** Lines of the ledger. */
export interface LinesToCheck { readonly lines: readonly LinePlace[]; readonly trust: TrustList }

/** Reads lines whole and checks their signatures. @returns what is listed of each, in their order
 *  @throws Fault naming the first one that nobody signed who may */
export async function checkLines({ lines, trust }: LinesToCheck): Promise<readonly ListedStatement[]> {
  const check = signatureCheck(trust);
  const listed: ListedStatement[] = [];
  for (const place of lines) {
    const read = readLine(readPart(place), place.number);
    await check(read);
    listed.push(listedOf(read.statement));
  }
  return listed;
}
