/** Who this device is in an assembly: a member keeps their id when they take new keys, so the keys alone do not say it. */
import { viewOf as storedView } from '../keys/store';
import { act, type Replica } from '../wasm/pkg/folkmoot_wasm';
import { now } from './clock';
import { holder, openKeys } from './device';
import type { AssemblyView } from './views';

/** What only this device knows of itself. */
export type Self = Pick<AssemblyView, 'me' | 'recovering' | 'refusable'>;

/** By its open keys; while they are closed, as it was known when they were open last. */
export async function selfIn(copy: Replica, view: Omit<AssemblyView, keyof Self>): Promise<Self> {
  const keys = openKeys();
  // Where nothing can be stored the record is read all the same, by whoever it is.
  const device = await holder().catch(() => undefined);
  if (!keys) {
    const kept = await storedView(view.id).catch(() => undefined);
    if (!kept || kept.device !== device) return { me: undefined, recovering: null, refusable: [] };
    const { me, recovering, refusable } = kept.view;
    const asked = view.recoveries.find(({ id }) => id === recovering);
    // New keys that began to count while they were closed are those of a member since then.
    return asked?.done
      ? { me: asked.member, recovering: null, refusable }
      : { me, recovering: asked?.id ?? null, refusable };
  }
  const self: Self = { me: keys.member_in(copy), recovering: null, refusable: [] };
  const newcomer = keys.newcomer_in(copy);
  const time = await now();
  for (const { id, member, done } of view.recoveries) {
    if (member !== self.me) continue;
    // The ledger knows which keys are the old ones. Nothing of this is sent.
    try {
      act(copy, keys, JSON.stringify({ type: 'member.refuse', for: id }), time).free();
      self.refusable.push(id);
    } catch {
      if (!done && newcomer !== member) self.recovering = id;
    }
  }
  // New keys that do not count yet are nobody's.
  return self.recovering ? { ...self, me: newcomer } : self;
}

/** Who this device is in the record: by its open keys, and while they are closed as it was known last. */
export async function whoIn(copy: Replica): Promise<string | undefined> {
  const keys = openKeys();
  if (keys) return keys.member_in(copy);
  return (await selfIn(copy, JSON.parse(copy.view()) as AssemblyView)).me;
}

/**
 * Who this device's member is in a vote. In one that hides who takes part that is a tag: only open keys tell it, and while they are closed
 * it is known as it was then. Ballots are looked for by it in this device's own copy of the record; nobody is ever asked for a tag.
 */
export async function voterIn(copy: Replica, assembly: string, vote: string): Promise<string | undefined> {
  const keys = openKeys();
  if (keys) return keys.voter_in(copy, vote);
  const kept = await storedView(assembly).catch(() => undefined);
  if (!kept || kept.device !== (await holder())) return undefined;
  const { votes } = JSON.parse(copy.view()) as AssemblyView;
  const hidden = votes.find(({ id }) => id === vote)?.participation === 'hidden';
  return kept.voters[vote] ?? (hidden ? undefined : whoIn(copy));
}
