import { codesFinder } from '../find-codes.ts';

/** The store that `public/offline.js` answers from. */
const KEPT = 'holdmark-1';

/** Keeps this page and its scripts now, not only when it is opened again: a shop may lose its network after the first visit. */
export async function keepThisPage(workerAddress: string): Promise<void> {
  try {
    if (!('serviceWorker' in navigator)) return;
    await navigator.serviceWorker.ready;
    // What reads pictures is fetched when it is first used: that may be when there is no network any more.
    await (await codesFinder(1))(new ImageData(16, 16));
    const store = await caches.open(KEPT);
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => new URL(name).pathname.startsWith('/_astro/'));
    const wanted = new Set([location.origin + location.pathname, new URL(workerAddress, location.href).href, ...loaded]);
    for (const address of wanted) if (!(await store.match(address))) await store.add(address);
    document.documentElement.dataset['kept'] = '';
  } catch {
    // Storage is full or forbidden: the page works as long as it stays open.
  }
}
