/**
 * The service worker: keeps the files of one build of the client, so that what this device knows can be shown without a
 * connection. It never stands between a person and newer code: the start page always comes from the host when the host
 * answers, and neither the interface nor the log is ever kept here (the record is checked and kept by the client itself).
 *
 * One file without imports: browsers that know no modules here run it too.
 */

interface Served {
  build: string;
  files: string[];
}

const PREFIX = 'folkmoot ';
const CACHE = PREFIX + __BUILD__;
const host = self as unknown as ServiceWorkerGlobalScope;

/** Keeps every file of the build. What an older build had under the same name is the same file: names carry a hash. */
async function keepShell(): Promise<void> {
  const response = await fetch('/files.json', { cache: 'no-store' });
  const served = (await response.json()) as Served;
  // The host has moved on meanwhile; the browser will soon find that build's own worker.
  if (served.build !== __BUILD__) throw new Error('another build');
  const cache = await caches.open(CACHE);
  await Promise.all(served.files.map((name) => keep(cache, name === 'index.html' ? '/' : `/${name}`)));
}

async function keep(cache: Cache, path: string): Promise<void> {
  const hashed = path.startsWith('/assets/');
  const known = hashed ? await caches.match(path) : undefined;
  const response = known ?? (await fetch(path, hashed ? {} : { cache: 'no-cache' }));
  if (!response.ok) throw new Error(path);
  await cache.put(path, response);
}

async function dropOthers(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
  }
  await host.clients.claim();
}

/** A page: from the host; where there is none, the one that is kept. */
async function page(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await (await caches.open(CACHE)).match('/');
    if (kept) return kept;
    throw error;
  }
}

/** A file whose name carries the hash of its content: as soon as it has been fetched once, it is kept. */
async function asset(request: Request): Promise<Response> {
  const kept = await caches.match(request.url);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await (await caches.open(CACHE)).put(request.url, response.clone());
  return response;
}

host.addEventListener('install', (event) => event.waitUntil(keepShell().then(() => host.skipWaiting())));
host.addEventListener('activate', (event) => event.waitUntil(dropOthers()));
host.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (url.pathname.startsWith('/assets/')) event.respondWith(asset(request));
  else if (url.pathname.startsWith('/api/') || url.pathname.startsWith('/log/')) return;
  else if (request.mode === 'navigate') event.respondWith(page(request));
});
