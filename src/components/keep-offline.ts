import { ownScript } from './own-script.ts';

/** Registers the worker that keeps opened pages, and names to it what this one has loaded already. `newer` is called when something
 *  signed turned out to have changed behind a page that was answered from what was kept. */
export function keepOffline(newer: (() => void) | null): void {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  serviceWorker.onmessage = newer;
  addEventListener('load', () => {
    serviceWorker.register(ownScript('/offline.js')).catch(() => {});
    if (!serviceWorker.controller) void serviceWorker.ready.then(({ active }) => active?.postMessage(performance.getEntries().map(({ name }) => name)));
  });
}
