import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { QrSymbol } from './qr-symbol.ts';

/** Reads the codes of a run of units, each from a small picture of its modules, by a decoder that is not ours: in threads of its own,
 *  beside the work that makes them. */
export interface SymbolReader {
  /** Resolves when all of them were read as exactly their texts. @param symbols of one size   @throws Error naming the first that was not */
  check(symbols: readonly QrSymbol[]): Promise<void>;
  close(): Promise<void>;
}

/** What goes to a thread, and what comes back: the modules of symbols, one after the other; the texts that were read, '' for none. */
export interface SymbolJob { readonly id: number; readonly size: number; readonly modules: Uint8Array<ArrayBuffer> }
export interface SymbolAnswer { readonly id: number; readonly texts: readonly string[] }

/** @param threads by default one for each processor but the one that makes the units */
export function symbolReader(threads: number = Math.max(1, availableParallelism() - 1)): SymbolReader {
  const waiting = new Map<number, { answer(texts: readonly string[]): void; fail(error: unknown): void }>();
  const failAll = (error: unknown): void => { for (const { fail } of waiting.values()) fail(error); };
  const workers = Array.from({ length: threads }, () => new Worker(new URL('./symbol-worker.ts', import.meta.url)).on('error', failAll)
    .on('message', ({ id, texts }: SymbolAnswer) => { waiting.get(id)?.answer(texts); waiting.delete(id); }));
  let jobs = 0;
  const read = (symbols: readonly QrSymbol[]): Promise<readonly string[]> => new Promise((answer, fail) => {
    const id = jobs++;
    waiting.set(id, { answer, fail });
    const size = symbols[0]?.size ?? 0;
    const modules = new Uint8Array(symbols.length * size * size);
    symbols.forEach((symbol, i) => modules.set(symbol.modules, i * size * size));
    workers[id % workers.length]!.postMessage({ id, size, modules } satisfies SymbolJob, [modules.buffer]);
  });
  return {
    check: async (symbols) => {
      const texts = await read(symbols);
      const wrong = symbols.findIndex(({ text }, i) => text !== texts[i]);
      if (wrong >= 0) throw new Error(`the code of ${symbols[wrong]!.text} reads ${texts[wrong] ? `as ${texts[wrong]}` : 'as nothing'}`);
    },
    close: async () => { await Promise.all(workers.map((worker) => worker.terminate())); },
  };
}
