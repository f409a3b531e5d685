// Keeps the pages that were opened, for when there is no network. It never makes an answer fresher than it is: what is signed
// carries its own time, and a page that is shown from here checks that time like any other.
const KEPT = 'holdmark-1';
const MOST_PAGES = 60;
const FRESH = 60 * 60 * 1000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name !== KEPT) await caches.delete(name);
  await self.clients.claim();
})()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (pathname.startsWith('/_astro/') || pathname.startsWith('/statements/')) event.respondWith(keptFirst(request));
  // A reload past every cache is what the checker asks for when something looked stale: it goes to the network.
  else if (request.cache === 'reload') event.respondWith(networkFirst(request));
  else if (pathname.startsWith('/status/') || pathname.endsWith('/statement.json') || pathname.startsWith('/trust/')) event.respondWith(keptWhileFresh(request));
  else if (request.mode === 'navigate' || request.destination === 'image') event.respondWith(networkFirst(request));
});

/** Files whose name changes when they do. */
async function keptFirst(request) {
  return (await caches.match(request)) ?? keep(request, await fetch(request));
}

/** Signed files may be an hour old, as their own time to live says; then they are fetched again. */
async function keptWhileFresh(request) {
  const kept = await caches.match(request);
  const keptAt = Number(kept?.headers.get('x-kept-at') ?? 0);
  return kept && Date.now() - keptAt < FRESH && Date.now() >= keptAt ? kept : networkFirst(request);
}

async function networkFirst(request) {
  try {
    return await keep(request, await fetch(request));
  } catch (error) {
    const kept = await caches.match(request, { ignoreSearch: request.mode === 'navigate' });
    if (kept) return kept;
    throw error;
  }
}

/** Keeps what arrived well. Query strings are not kept: they may hold a software version, which is nobody's business. */
async function keep(request, response) {
  if (!response.ok || response.redirected) return response;
  const headers = new Headers(response.headers);
  headers.set('x-kept-at', String(Date.now()));
  const store = await caches.open(KEPT);
  const address = new URL(request.url);
  address.search = '';
  await store.put(address.href, new Response(await response.clone().blob(), { status: response.status, headers }));
  const pages = (await store.keys()).filter(({ url }) => /\/(?:01|L)\/[^/]+\/?$/.test(new URL(url).pathname));
  for (const old of pages.slice(0, Math.max(0, pages.length - MOST_PAGES))) await store.delete(old);
  return response;
}
