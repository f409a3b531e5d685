import type { QrSymbol } from '../artwork/qr-symbol.ts';
import { inOrder } from '../register/in-order.ts';

/** Units that are signed, read back and written together, and how many such batches are under way. */
export const BATCH = 64;
const UNDER_WAY = 4;

/** The codes of units, in their order: signed, several at a time, and read by a decoder that is not ours while others are signed and written.
 *  @param check throws where a code does not read as its text; left out only to measure what it costs */
export async function* signedSymbols<Unit>(batches: Iterable<readonly Unit[]> | AsyncIterable<readonly Unit[]>, textOf: (unit: Unit) => Promise<string>, symbolOf: (text: string) => QrSymbol, check: ((symbols: readonly QrSymbol[]) => Promise<void>) | undefined): AsyncGenerator<readonly (readonly [Unit, QrSymbol])[]> {
  yield* inOrder(batches, UNDER_WAY, async (units) => {
    const symbols = (await Promise.all(units.map(textOf))).map(symbolOf);
    await check?.(symbols);
    return units.map((unit, i) => [unit, symbols[i]!] as const);
  });
}
