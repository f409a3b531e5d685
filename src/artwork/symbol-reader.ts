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
  const workers = Array.from({ length: threads }, startThread);
  let turn = 0;
  return {
    check: async (symbols) => {
      const at = turn++ % threads;
      if (workers[at]!.worn()) {
        workers[at]!.retire();
        workers[at] = startThread();
      }
      const texts = await workers[at]!.read(symbols);
      const wrong = symbols.findIndex(({ text }, i) => text !== texts[i]);
      if (wrong >= 0) throw new Error(`the code of ${symbols[wrong]!.text} reads ${texts[wrong] ? `as ${texts[wrong]}` : 'as nothing'}`);
    },
    close: async () => { await Promise.all(workers.map((thread) => thread.end())); },
  };
}

interface Thread {
  read(symbols: readonly QrSymbol[]): Promise<readonly string[]>;
  worn(): boolean;
  /** Ends when it has answered. */
  retire(): void;
  end(): Promise<unknown>;
}

/** The decoder keeps some kilobytes of each picture that it has read: a thread that has read so many makes room for another. */
const LIFETIME = 6_000;

function startThread(): Thread {
  const worker = new Worker(new URL('./symbol-worker.ts', import.meta.url));
  const waiting = new Map<number, { answer(texts: readonly string[]): void; fail(error: unknown): void }>();
  let [jobs, read, retired] = [0, 0, false];
  worker.on('error', (error) => { for (const { fail } of waiting.values()) fail(error); });
  worker.on('message', ({ id, texts }: SymbolAnswer) => {
    waiting.get(id)?.answer(texts);
    waiting.delete(id);
    if (retired && waiting.size === 0) void worker.terminate();
  });
  return {
    read: (symbols) => new Promise((answer, fail) => {
      const [id, size] = [jobs++, symbols[0]?.size ?? 0];
      read += symbols.length;
      waiting.set(id, { answer, fail });
      const modules = new Uint8Array(symbols.length * size * size);
      symbols.forEach((symbol, i) => modules.set(symbol.modules, i * size * size));
      worker.postMessage({ id, size, modules } satisfies SymbolJob, [modules.buffer]);
    }),
    worn: () => read >= LIFETIME,
    retire: () => {
      retired = true;
      if (waiting.size === 0) void worker.terminate();
    },
    end: () => worker.terminate(),
  };
}
