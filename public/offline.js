// Keeps the pages that were opened, for when there is no network or a slow one. It never makes an answer fresher than it is: what is
// signed carries its own time, and a page that is shown from here checks that time like any other.
const KEPT = 'holdmark-2';
const MOST_PAGES = 60;
/** The time to live that the register's lists name: so long they may answer before the network does. */
const FRESH = 60 * 60 * 1000;
/** What was fetched a moment ago is not fetched again behind the answer. */
const JUST_NOW = 10 * 1000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name !== KEPT) await caches.delete(name);
  await self.clients.claim();
})()));

// The first page of a visit was loaded before there was a worker, so it names what it loaded. All of it is in the browser's own cache.
self.addEventListener('message', ({ data, origin }) => {
  if (origin !== self.location.origin || !Array.isArray(data)) return;
  const own = data.filter((address) => String(address).startsWith(`${origin}/`) && !address.endsWith('/offline.js')).slice(0, 60);
  for (const address of own) void fetch(address, { cache: 'force-cache' }).then((response) => keep(address, response)).catch(() => {});
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (pathname.startsWith('/_astro/') || pathname.startsWith('/fonts/') || pathname.startsWith('/statements/')) event.respondWith(keptFirst(request));
  // A reload past every cache is what the checker asks for when something looked stale: it goes to the network.
  else if (request.cache === 'reload') event.respondWith(networkFirst(request));
  else if (isSigned(pathname)) event.respondWith(keptThenNewest(event, FRESH));
  // A label's page decides nothing by itself: it checks what is signed. The same for what it shows.
  else if (isLabelPage(pathname) || request.destination === 'image') event.respondWith(keptThenNewest(event, Infinity));
  else if (request.mode === 'navigate' || pathname.startsWith('/design/')) event.respondWith(networkFirst(request));
});

const isSigned = (pathname) => /^\/(?:status|trust)\/|\/(?:statement|labels)\.json$/.test(pathname);
const isLabelPage = (pathname) => /\/(?:01|L)\/[^/]+\/?$/.test(pathname);

/** Files whose name changes when they do. */
async function keptFirst(request) {
  return (await caches.match(request)) ?? keep(request.url, await fetch(request));
}

/** Answers at once with what was kept for less than `longest` milliseconds, and fetches the newest behind it. Where that says
 *  something else in a signed file, the page is told, and checks again. */
async function keptThenNewest(event, longest) {
  const { request } = event;
  const kept = await matchPage(request);
  const age = kept ? Date.now() - Number(kept.headers.get('x-kept-at')) : Infinity;
  if (!kept || age < 0 || age >= longest) return networkFirst(request);
  if (age > JUST_NOW) event.waitUntil(fetchBehind(event, kept.clone()).catch(() => {}));
  return kept;
}

async function fetchBehind({ request, clientId }, kept) {
  // Past the browser's own cache unless the host says that nothing changed. Of a navigation only its address can be asked for again.
  const newest = await fetch(request.mode === 'navigate' ? request.url : request, { cache: 'no-cache' });
  const changed = newest.ok && isSigned(new URL(request.url).pathname) && (await newest.clone().text()) !== (await kept.text());
  await keep(request.url, newest);
  if (changed) (await self.clients.get(clientId))?.postMessage('newer');
}

async function networkFirst(request) {
  try {
    return await keep(request.url, await fetch(request));
  } catch (error) {
    const kept = await matchPage(request);
    if (kept) return kept;
    throw error;
  }
}

const matchPage = (request) => caches.match(request, { ignoreSearch: request.mode === 'navigate' });

/** Keeps what arrived well. Query strings are not kept: they may hold a software version, which is nobody's business; nor is what
 *  stands behind the #. A host's date can make what is kept older, never younger. */
async function keep(url, response) {
  if (!response.ok || response.redirected) return response;
  const headers = new Headers(response.headers);
  const sent = Date.parse(headers.get('date') ?? '');
  headers.set('x-kept-at', String(sent > 0 ? Math.min(Date.now(), sent) : Date.now()));
  const store = await caches.open(KEPT);
  const { origin, pathname } = new URL(url);
  await store.put(origin + pathname, new Response(await response.clone().blob(), { status: response.status, headers }));
  const pages = (await store.keys()).filter((kept) => isLabelPage(new URL(kept.url).pathname));
  for (const old of pages.slice(0, Math.max(0, pages.length - MOST_PAGES))) await store.delete(old);
  return response;
}
