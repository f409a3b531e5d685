import type { QrSymbol } from '../../artwork/qr/qr-symbol.ts';
import { inOrder } from '../../register/in-order.ts';
import type { AskedUnit } from './unit-codes.ts';
import type { UnitHands } from './unit-hands.ts';

/** Batches that are under way. */
const UNDER_WAY = 4;

/** The codes of units, in their order. While some are signed and read by others, some are drawn and written here.
 *  @param hands without a check only to measure what it costs */
export async function* signedSymbols(batches: Iterable<readonly AskedUnit[]> | AsyncIterable<readonly AskedUnit[]>, hands: Pick<UnitHands, 'texts'> & Partial<UnitHands>, symbolOf: (text: string) => QrSymbol): AsyncGenerator<readonly (readonly [AskedUnit, QrSymbol])[]> {
  yield* inOrder(batches, UNDER_WAY, async (asked) => {
    const symbols = (await hands.texts(asked)).map(symbolOf);
    await hands.check?.(asked.map(({ unit }) => unit), symbols);
    return asked.map((each, i) => [each, symbols[i]!] as const);
  });
}
