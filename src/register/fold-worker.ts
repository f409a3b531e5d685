import * as signatures from './check-lines.ts';
import { Fault } from './fault.ts';
import * as links from './read-links.ts';

/** What a thread answers. A fault is sent as what it says: between threads an error forgets what kind it is. */
export type Answer<Result> = { readonly result: Result } | { readonly fault: string; readonly hint: string | undefined };

export const readLinks = answered(links.readLinks);
export const checkLines = answered(signatures.checkLines);

function answered<Task, Result>(work: (task: Task) => Result | Promise<Result>): (task: Task) => Promise<Answer<Result>> {
  return async (task) => {
    try {
      return { result: await work(task) };
    } catch (error) {
      if (error instanceof Fault) return { fault: error.message, hint: error.hint };
      throw error;
    }
  };
}
