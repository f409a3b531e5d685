import { codesFinder } from './find-codes.ts';

/** The store that `public/offline.js` answers from. */
const KEPT = 'holdmark-1';

/** Keeps this page, its scripts and these addresses now, not only when they are asked for again: the network may be gone after the
 *  first visit. */
export async function keepThisPage(addresses: readonly string[]): Promise<void> {
  try {
    if (!('serviceWorker' in navigator)) return;
    await navigator.serviceWorker.ready;
    // What reads pictures is fetched when it is first used: that may be when there is no network any more.
    await (await codesFinder(1))(new ImageData(16, 16));
    const store = await caches.open(KEPT);
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => new URL(name).pathname.startsWith('/_astro/'));
    const wanted = new Set([location.origin + location.pathname, ...addresses.map((address) => new URL(address, location.href).href), ...loaded]);
    for (const address of wanted) if (!(await store.match(address))) await store.add(address);
    document.documentElement.dataset['kept'] = '';
  } catch {
    // Storage is full or forbidden: the page works as long as it stays open.
  }
}
