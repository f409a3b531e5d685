import { ownScript } from './own-script.ts';

/** Registers the worker that keeps opened pages. */
export function keepOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  addEventListener('load', () => { navigator.serviceWorker.register(ownScript('/offline.js')).catch(() => {}); });
}
