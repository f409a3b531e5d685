import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from './fault.ts';
import { isAbandoned, ownName } from './is-abandoned.ts';

/** A lock without a name is one that is just being written, or whose writer died between two system calls. */
const NAMELESS = 3_000;

/** Waits until this process alone holds the folder, and returns what gives it back. @throws Fault after 30 s */
export const lockFolder = (folder: string): Promise<() => void> => lockPath(folder, join(folder, '.lock'), 30);

/** The same for whatever a lock file stands for. The lock of a process that has died is broken.
 *  @param what is locked, for people   @param path of the lock file   @param patience seconds   @throws Fault when they have passed */
export async function lockPath(what: string, path: string, patience: number): Promise<() => void> {
  const owner = ownName();
  for (let waited = 0, nameless = 0; !create(path, owner); waited += 50) {
    if (waited >= patience * 1000) throw new Fault(`${what}: another command has been writing for ${patience} seconds (${read(path)})`, `if no such process runs, delete ${path}`);
    const holder = read(path);
    nameless = holder === '' ? nameless + 50 : 0;
    if (isAbandoned(holder) || nameless > NAMELESS) breakLock(path, holder);
    await sleep(50);
  }
  return () => rmSync(path, { force: true });
}

function create(path: string, owner: string): boolean {
  try {
    const file = openSync(path, 'wx');
    try {
      writeSync(file, owner);
    } catch (error) {
      // On a full disk the lock would stay without a name, and the next command would wait for nobody.
      rmSync(path, { force: true });
      throw error;
    } finally {
      closeSync(file);
    }
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** One process breaks a lock at a time, and looks again before it does: the lock that it saw may have been broken and taken
 *  anew meanwhile. */
function breakLock(path: string, seen: string): void {
  const breaking = `${path}.break`;
  if (!create(breaking, ownName())) {
    if (isAbandoned(read(breaking))) rmSync(breaking, { force: true });
    return;
  }
  if (read(path) === seen) rmSync(path, { force: true });
  rmSync(breaking, { force: true });
}
