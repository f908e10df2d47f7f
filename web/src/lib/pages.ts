/** Whether the record of an assembly names the pages that run here: its host announces in it which it serves (docs/host.md). */
import type { AssemblyView } from './worker/views';

/** That of the service worker, which has the hash of the list of all files (docs/own-client.md). */
export async function pageHash(): Promise<string> {
  const answer = await fetch('/sw.js', { cache: 'no-store', credentials: 'omit' });
  if (!answer.ok) throw new Error('no service worker');
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await answer.arrayBuffer()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export type Named =
  | { standing: 'now'; since: number }
  | { standing: 'before'; since: number; until: number }
  | { standing: 'never' | 'nothing' };

/** What the announcements of a record, the oldest first, say of the pages with this hash. */
export function named(announced: AssemblyView['pages'], hash: string): Named {
  if (announced.length === 0) return { standing: 'nothing' };
  const at = announced.findLastIndex(({ pages }) => pages === hash);
  const [found, next] = [announced[at], announced[at + 1]];
  if (!found) return { standing: 'never' };
  return next
    ? { standing: 'before', since: found.since_ms, until: next.since_ms }
    : { standing: 'now', since: found.since_ms };
}
