import type { FetchFile } from '../verification/register-files.ts';

/** How long a person is kept waiting for an answer, in milliseconds. */
const PATIENCE = 10_000;
const silence: FetchFile = async () => 'unreachable';

/** Asks, and shows the answer. A host that hangs is asked twice for each file, and nobody waits so long: then what is true without it
 *  is shown first, and put right if it speaks. */
export async function inTime<Answer>(ask: (files: FetchFile) => Promise<Answer>, files: FetchFile, show: (answer: Answer) => void): Promise<Answer> {
  let heard = false;
  setTimeout(() => { if (!heard) void ask(silence).then((answer) => heard || show(answer)); }, PATIENCE);
  const answer = await ask(files);
  heard = true;
  show(answer);
  return answer;
}
