import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isAbandoned, ownName } from './is-abandoned.ts';

/** Where this process makes what will take the place of `path` when it is whole: beside it, so that nothing unfinished ever lies in
 *  what is published, and under its own name, so that others know whose it is. */
export const unfinishedPath = (path: string): string => `${resolve(path)}.${ownName().replace(' ', '@')}.tmp`;

/** Removes what processes of this machine left unfinished beside `path` when they were killed, and nothing of anybody who lives or
 *  works on another machine. */
export function sweepUnfinished(path: string): void {
  const place = resolve(path);
  const prefix = `${basename(place)}.`;
  for (const name of existsSync(dirname(place)) ? readdirSync(dirname(place)) : []) {
    const [, pid, host] = (name.startsWith(prefix) && /^(\d+)@(.+)\.tmp$/.exec(name.slice(prefix.length))) || [];
    if (pid !== undefined && host !== undefined && isAbandoned(`${pid} ${host}`)) rmSync(join(dirname(place), name), { recursive: true, force: true });
  }
}
