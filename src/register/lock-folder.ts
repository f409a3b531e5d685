import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from './fault.ts';
import { isAbandoned, ownName } from './is-abandoned.ts';

const PATIENCE = 30_000;
/** A lock without a name is one that is just being written, or whose writer died between two system calls. */
const NAMELESS = 3_000;

/** Waits until this process alone holds the folder, and returns what gives it back. The lock of a process that has died is
 *  broken. @throws Fault after 30 s */
export async function lockFolder(folder: string): Promise<() => void> {
  const path = join(folder, '.lock');
  const owner = ownName();
  for (let waited = 0, nameless = 0; !create(path, owner); waited += 50) {
    if (waited >= PATIENCE) throw new Fault(`${folder}: another command has been writing for 30 seconds (${read(path)})`, `if no such process runs, delete ${path}`);
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
