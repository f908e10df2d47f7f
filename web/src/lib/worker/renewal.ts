/** New keys with the old ones in hand: one after the other in every assembly that this device knows, and kept once all have them. */
import { allVisited } from '../keys/store';
import { rekey } from '../wasm/pkg/folkmoot_wasm';
import type { Known } from './calls';
import { now } from './clock';
import { keepRenewed, opened, renewing } from './device';
import { replica, say, sync, type Tell } from './replicas';

/**
 * Safe to repeat: where the new keys count already nothing is said again. Until all have them the old words stay the ones of this
 * device, so that an assembly that could not be reached is not lost.
 */
export async function renew(passphrase: string, answers: string[], tell: Tell): Promise<{ left: Known[] }> {
  const next = await renewing(passphrase, answers);
  const left: Known[] = [];
  try {
    for (const { id, name } of await allVisited()) {
      try {
        const view = await sync(id, tell);
        // Whoever still asks to join asks with the old keys.
        if (view.asking.some(({ member }) => member === view.me)) left.push({ id, name });
        if (!view.members.some((member) => member.id === view.me && !member.left)) continue;
        const copy = await replica(id, tell);
        if (next.member_in(copy) === view.me) continue;
        await say(id, copy, rekey(copy, opened(), next, await now()), tell);
      } catch {
        left.push({ id, name });
      }
    }
  } finally {
    next.free();
  }
  if (left.length === 0) await keepRenewed(passphrase);
  return { left };
}
