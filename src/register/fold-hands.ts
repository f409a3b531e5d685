import type { ListedStatement } from '../label/listed-statement.ts';
import { checkLines, type LinesToCheck } from './check-lines.ts';
import { Fault } from './fault.ts';
import type * as worker from './fold-worker.ts';
import { type FileToRead, type LinkedFile, readLinks } from './read-links.ts';
import { startThreads, THREADS } from './threads.ts';

/** Who does the work of a fold: reading files and checking signatures. What fits onto what is decided by one alone. */
export interface FoldHands {
  readonly count: number;
  readLinks(file: FileToRead): Promise<LinkedFile>;
  checkLines(lines: LinesToCheck): Promise<readonly ListedStatement[]>;
  rest(): Promise<void>;
}

/** This thread alone: most registers are read before another one has started. */
export const ownHands: FoldHands = { count: 1, readLinks: async (file) => readLinks(file), checkLines, rest: async () => undefined };

/** From so many bytes on it is worth starting other threads. */
const MUCH = 16 * 1_048_576;

/** Does work with as many hands as so many bytes want, which rest afterwards. */
export async function withHands<Result>(bytes: number, work: (hands: FoldHands) => Promise<Result>, hands = bytes > MUCH ? manyHands() : ownHands): Promise<Result> {
  try {
    return await work(hands);
  } finally {
    await hands.rest();
  }
}

/** A thread for each processor. */
export function manyHands(): FoldHands {
  const pool = startThreads(new URL('./fold-worker.ts', import.meta.url));
  return {
    count: THREADS,
    readLinks: async (file) => taken<LinkedFile>(await pool.run(file, { name: 'readLinks' satisfies keyof typeof worker })),
    checkLines: async (lines) => taken<readonly ListedStatement[]>(await pool.run(lines, { name: 'checkLines' satisfies keyof typeof worker })),
    rest: () => pool.destroy(),
  };
}

function taken<Result>(answer: worker.Answer<Result>): Result {
  if ('fault' in answer) throw new Fault(answer.fault, answer.hint);
  return answer.result;
}
