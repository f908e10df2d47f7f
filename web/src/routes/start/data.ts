/** What the first page lists: assemblies of this device and of this server. */
import { hosted, type Hosted } from '../../lib/api/client';
import { call } from '../../lib/worker/bridge';
import type { Known } from '../../lib/worker/calls';

export interface StartData {
  known: Known[];
  /** Null when the host did not answer. */
  hosted: Hosted[] | null;
}

export async function load(): Promise<StartData> {
  const [known, listed] = await Promise.allSettled([call('assembly.known', null), hosted()]);
  return {
    known: known.status === 'fulfilled' ? known.value : [],
    hosted: listed.status === 'fulfilled' ? listed.value : null,
  };
}

/** The path of an invitation link that somebody pasted, or null. */
export function invitationPath(pasted: string): string | null {
  const found = /\/join\/([0-9a-f-]{36})#([A-Za-z0-9_-]+)\s*$/.exec(pasted);
  return found ? `/join/${found[1]}#${found[2]}` : null;
}
