import type { BundleFiles } from '../../bundle/open-bundle.ts';

/** What a device keeps between visits: one record, so that it is replaced whole or not at all. */
export interface Kept {
  readonly files: BundleFiles;
  /** The newest signed time ever seen here, ms since 1970. Setting the clock back does not go behind it. */
  readonly seen: number;
}

const STORE = 'register';

/** Undefined where nothing is kept, or the browser keeps nothing at all (private windows). */
export async function readKept(): Promise<Kept | undefined> {
  const base = await open();
  if (!base) return undefined;
  const kept: Kept | undefined = await answered(base.transaction(STORE).objectStore(STORE).get('bundle')).catch(() => undefined);
  base.close();
  return kept;
}

export async function keep(kept: Kept): Promise<void> {
  const base = await open();
  if (!base) return;
  const change = base.transaction(STORE, 'readwrite', { durability: 'strict' });
  change.objectStore(STORE).put(kept, 'bundle');
  await new Promise<void>((done) => { change.oncomplete = change.onabort = change.onerror = () => done(); });
  base.close();
}

function open(): Promise<IDBDatabase | undefined> {
  return new Promise((resolve) => {
    const request = indexedDB.open('holdmark', 1);
    request.onupgradeneeded = () => { request.result.createObjectStore(STORE); };
    request.onsuccess = () => resolve(request.result);
    request.onerror = request.onblocked = () => resolve(undefined);
  });
}

const answered = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});
