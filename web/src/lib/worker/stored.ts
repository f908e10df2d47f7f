/** The last state of each assembly that this device has checked, kept for the next visit and for when there is no host. */
import { storeView, viewOf, type StoredView } from '../keys/store';
import type { Replica } from '../wasm/pkg/folkmoot_wasm';
import { countedOf } from './counted';
import { holder } from './device';
import { voterIn } from './self';
import type { AssemblyView } from './views';

/** Keeps what was just checked, and this member's own part in the votes that are open. */
export async function keepView(view: AssemblyView, copy: Replica): Promise<void> {
  const [own, kept] = [view.me, await viewOf(view.id)];
  const open: StoredView['open'] = {};
  const device = await holder();
  const voters: StoredView['voters'] = kept?.device === device ? { ...kept?.voters } : {};
  for (const vote of own ? view.votes.filter(({ phase }) => phase === 'open') : []) {
    const voter = await voterIn(copy, view.id, vote.id);
    if (voter !== undefined && voter !== own) voters[vote.id] = voter;
    const counted = voter !== undefined && countedOf(copy, vote.id, voter) !== undefined;
    open[vote.id] = { on_roll: copy.on_roll(vote.id, own!) ?? null, counted };
  }
  // What was decided before this device first looked is no news.
  const seen = kept?.seen ?? decided(view);
  await storeView({ view, asOf: Date.now(), device, member: own, open, voters, seen });
}

const decided = (view: AssemblyView): string[] =>
  view.votes.filter(({ phase }) => phase === 'decided' || phase === 'withheld').map(({ id }) => id);

/** Remembers which results this person has seen. */
export async function markSeen(assembly: string, votes: string[]): Promise<null> {
  const kept = await viewOf(assembly);
  if (kept && votes.some((vote) => !kept.seen.includes(vote))) {
    await storeView({ ...kept, seen: [...new Set([...kept.seen, ...votes])] });
  }
  return null;
}
