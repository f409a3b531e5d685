import type { ListedStatement } from '../label/listed-statement.ts';
import type { TrustList } from '../trust/trust-list.ts';
import { type FoldHands, withHands } from './fold-hands.ts';
import { inOrder } from './in-order.ts';
import { endOf, type Ledger } from './ledger.ts';

/** Checks every signature, older statements included: what an auditor does.
 *  @returns how many there are   @throws Fault naming the first one that nobody signed who may */
export async function auditLedger(ledger: Ledger, trust: TrustList, hands?: FoldHands): Promise<number> {
  const numbers = Array.from({ length: ledger.count }, (_, number) => number);
  return withHands(ledger.files.reduce((sum, file) => sum + endOf(file), 0), async (each) => {
    let checked = 0;
    for await (const [some] of checkSignatures(numbers, ledger, trust, each)) checked += some.length;
    return checked;
  }, hands);
}

/** So many signatures are checked in one go. */
const TOGETHER = 64;

/** Checks the signatures of some statements, in the order given. @returns their numbers and what is listed of each, batch by batch
 *  @throws Fault naming the first one that nobody signed who may */
export function checkSignatures(numbers: readonly number[], ledger: Ledger, trust: TrustList, hands: FoldHands): AsyncIterable<readonly [readonly number[], readonly ListedStatement[]]> {
  const batches = Array.from({ length: Math.ceil(numbers.length / TOGETHER) }, (_, i) => numbers.slice(i * TOGETHER, (i + 1) * TOGETHER));
  return inOrder(batches, 2 * hands.count, async (some) => [some, await hands.checkLines({ lines: some.map(ledger.place), trust })] as const);
}
