import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { QrSymbol } from './qr-symbol.ts';
import type { SymbolModules } from './symbol-worker.ts';

/** Reads the codes of a run of units, each from a small picture of its modules, by a decoder that is not ours: in threads of its own,
 *  beside the work that makes them. */
export interface SymbolReader {
  /** Resolves when all of them were read as exactly their texts. @param symbols of one size   @throws Error naming the first that was not */
  check(symbols: readonly QrSymbol[]): Promise<void>;
  close(): Promise<void>;
}

/** The decoder keeps some kilobytes of each picture that it has read: threads that have read so many make room for others. */
const LIFETIME = 6_000;

/** @param threads by default one for each processor but the one that makes the units */
export function symbolReader(threads: number = Math.max(1, availableParallelism() - 1)): SymbolReader {
  const pool = new Tinypool({ filename: new URL('./symbol-worker.ts', import.meta.url).href, minThreads: threads, maxThreads: threads, isolateWorkers: false });
  let read = 0;
  return {
    check: async (symbols) => {
      read += symbols.length;
      if (read > LIFETIME * threads) {
        read = 0;
        await pool.recycleWorkers();
      }
      const texts: readonly string[] = await pool.run(together(symbols));
      const wrong = symbols.findIndex(({ text }, i) => text !== texts[i]);
      if (wrong >= 0) throw new Error(`the code of ${symbols[wrong]!.text} reads ${texts[wrong] ? `as ${texts[wrong]}` : 'as nothing'}`);
    },
    close: () => pool.destroy(),
  };
}

function together(symbols: readonly QrSymbol[]): SymbolModules {
  const size = symbols[0]?.size ?? 0;
  const modules = new Uint8Array(symbols.length * size * size);
  symbols.forEach((symbol, i) => modules.set(symbol.modules, i * size * size));
  return { size, modules };
}
