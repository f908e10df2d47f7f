/**
 * Full bundles of records that are for members, which never change: kept on this device in stores that it can empty, since what a browser
 * keeps by itself no page can take away. Partial ones are not kept, and what is for everybody the browser keeps.
 */
import { logFile, type Token } from '../api/client';

const PREFIX = 'record ';

/** Where a browser keeps nothing for pages, as over plain HTTP or in a frame on another site, it is fetched each time. */
async function storeOf(assembly: string): Promise<Cache | undefined> {
  try {
    return await caches.open(PREFIX + assembly);
  } catch {
    return undefined;
  }
}

/** A bundle, from this device where it is. What is in it is checked each time it is used. */
export async function bundleFile(assembly: string, path: string, token: Token): Promise<Uint8Array> {
  if (token === undefined || path.includes('.p/')) return logFile(assembly, path, token);
  const [store, key] = [await storeOf(assembly), `/log/${assembly}/${path}`];
  const kept = await store?.match(key);
  if (kept) return new Uint8Array(await kept.arrayBuffer());
  const bytes = await logFile(assembly, path, token);
  await store?.put(key, new Response(bytes as BodyInit)).catch(() => undefined);
  return bytes;
}

/** Takes away all that is kept of all records. */
export async function forgetBundles(): Promise<void> {
  if (typeof caches === 'undefined') return;
  for (const name of await caches.keys()) if (name.startsWith(PREFIX)) await caches.delete(name);
}
