import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';

/** A thread for each processor, up to what one more can hand work to and put together. */
export const THREADS = Math.min(availableParallelism(), 8);

/** Threads that each run a module, whose exported functions are called by name. Whoever starts them ends them with `destroy`. With more
 *  room for what is new, what they are handed would lie about unused for longer, outside of the counted memory. */
export const startThreads = (module: URL): Tinypool => new Tinypool({ filename: module.href, minThreads: THREADS, maxThreads: THREADS, resourceLimits: { maxYoungGenerationSizeMb: 12 } });
