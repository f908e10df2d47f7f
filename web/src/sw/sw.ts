/**
 * The service worker: keeps the files of one build of the client, so that what this device knows can be shown without a
 * connection. It never stands between a person and newer code: the start page always comes from the host when the host
 * answers, and neither the interface nor the log is ever kept here (the record is checked and kept by the client itself).
 *
 * One file without imports: browsers that know no modules here run it too.
 */

interface Listed {
  build: string;
  /** Every file of the build with its hash. */
  files: Record<string, string>;
  /** Those that are kept ahead of time. */
  kept: string[];
}

const PREFIX = 'folkmoot ';
const CACHE = PREFIX + __BUILD__;
/** The hash of files.json, which the build writes here. Nothing that is kept under a name is trusted for its name. */
const LIST = '@list@';
const LIST_PATH = '/files.json';
const host = self as unknown as ServiceWorkerGlobalScope;

async function is(response: Response, hash: string): Promise<boolean> {
  const digest = await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer());
  return hash === `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

/** A file from the host. What the browser itself keeps can be another one: then it is asked for past all that is kept. */
async function fetched(path: string, hash: string): Promise<Response> {
  for (const cache of ['default', 'reload'] as const) {
    const response = await fetch(path, { cache });
    if (response.ok && (await is(response, hash))) return response;
  }
  throw new Error(`${path} is not the file that is listed`);
}

let list: Promise<Listed | undefined> | undefined;

/** The list of the files of this build, if it is kept here as it was. */
async function keptList(): Promise<Listed | undefined> {
  const kept = await (await caches.open(CACHE)).match(LIST_PATH);
  return kept && (await is(kept, LIST)) ? ((await kept.json()) as Listed) : undefined;
}

/** Keeps every file of the build. What an older build had under the same name is the same file, if it has the same hash. */
async function keepShell(): Promise<void> {
  const response = await fetch(LIST_PATH, { cache: 'no-store' });
  // The host has moved on meanwhile; the browser will soon find that build's own worker.
  if (!(await is(response, LIST))) throw new Error('another build');
  const { files, kept } = (await response.clone().json()) as Listed;
  const cache = await caches.open(CACHE);
  await cache.put(LIST_PATH, response);
  await Promise.all(
    kept.map(async (name) => {
      const path = name === 'index.html' ? '/' : `/${name}`;
      const known = await caches.match(path);
      const hash = files[name] ?? '';
      await cache.put(path, known && (await is(known, hash)) ? known : await fetched(path, hash));
    }),
  );
}

/** Nothing else is kept for this site, by whomever. */
async function dropOthers(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name !== CACHE) await caches.delete(name);
  }
  await host.clients.claim();
}

/** A page: from the host; where there is none, the one that is kept. */
async function page(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const hash = (await (list ??= keptList()))?.files['index.html'];
    const kept = await (await caches.open(CACHE)).match('/');
    if (kept && hash && (await is(kept, hash))) return kept;
    throw error;
  }
}

/** A file of this build: the one with its hash, or none. A page of another build gets its files from the host. */
async function asset(request: Request, path: string): Promise<Response> {
  const hash = (await (list ??= keptList()))?.files[path.slice(1)];
  if (!hash) return fetch(request);
  const cache = await caches.open(CACHE);
  const kept = await cache.match(path);
  if (kept && (await is(kept, hash))) return kept;
  const response = await fetched(path, hash);
  await cache.put(path, response.clone());
  return response;
}

host.addEventListener('install', (event) => event.waitUntil(keepShell().then(() => host.skipWaiting())));
host.addEventListener('activate', (event) => event.waitUntil(dropOthers()));
host.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (url.pathname.startsWith('/assets/')) event.respondWith(asset(request, url.pathname));
  else if (url.pathname.startsWith('/api/') || url.pathname.startsWith('/log/')) return;
  else if (request.mode === 'navigate') event.respondWith(page(request));
});
