/** New participation keys from the same words, one after the other in every assembly that this device knows. */
import { allVisited } from '../keys/store';
import { new_participation_key } from '../wasm/pkg/folkmoot_wasm';
import type { Known } from './calls';
import { now } from './clock';
import { opened } from './device';
import { replica, say, sync, type Tell } from './replicas';

/** Answers with the assemblies in which it did not succeed. Where it did, doing it again takes one more, which does no harm. */
export async function renewParticipation(tell: Tell): Promise<{ done: Known[]; left: Known[] }> {
  const [done, left]: [Known[], Known[]] = [[], []];
  for (const { id, name } of await allVisited()) {
    try {
      const view = await sync(id, tell);
      if (!view.members.some((member) => member.id === view.me && !member.left)) continue;
      const copy = await replica(id, tell);
      await say(id, copy, new_participation_key(copy, opened(), await now()), tell);
      done.push({ id, name });
    } catch {
      left.push({ id, name });
    }
  }
  return { done, left };
}
