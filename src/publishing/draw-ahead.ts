import { inOrder } from '../register/in-order.ts';
import { startThreads, THREADS } from '../register/threads.ts';
import type * as worker from './artwork-worker.ts';
import { artworkRequests } from './site-files.ts';
import type { SiteSource } from './site-source.ts';

/** Draws the artwork that the store does not have yet, by a thread for each processor: a register that is built for the first time is
 *  mostly drawing. @param progress is told how many labels are done   @throws Error where a file would not scan */
export async function drawAhead(source: SiteSource, progress: (labels: number) => void): Promise<void> {
  let threads: ReturnType<typeof startThreads> | undefined;
  let done = 0;
  try {
    for await (const _ of inOrder(source.register.labels, 2 * THREADS, async (label) => {
      for await (const request of artworkRequests(source, label)) {
        const task = source.artwork.missing(request);
        if (task) await (threads ??= startThreads(new URL('./artwork-worker.ts', import.meta.url))).run(task, { name: 'drawKept' satisfies keyof typeof worker });
      }
    })) {
      progress(++done);
    }
  } finally {
    await threads?.destroy();
  }
}
