/** What the first page offers beside what the device knows. */
import { host, hosted, type Hosted } from '../../lib/api/client';

export interface Here {
  /** The assembly of this server in which visitors may try things. */
  sample: string | null;
  /** Null when the host did not answer. */
  hosted: Hosted[] | null;
}

export async function load(): Promise<Here> {
  const [about, listed] = await Promise.allSettled([host(), hosted()]);
  return {
    sample: about.status === 'fulfilled' ? (about.value.sample ?? null) : null,
    hosted: listed.status === 'fulfilled' ? listed.value : null,
  };
}

/** The path of an invitation link that somebody pasted, or null. */
export function invitationPath(pasted: string): string | null {
  const found = /\/join\/([0-9a-f-]{36})#([A-Za-z0-9_-]+)[\s.,;:!?)\]}>"'’”»]*$/.exec(pasted);
  return found ? `/join/${found[1]}#${found[2]}` : null;
}
