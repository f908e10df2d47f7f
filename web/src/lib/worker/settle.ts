/**
 * What becomes of a ballot after "Cast my ballot". The signed event is stored before it is sent, and stays until a receipt
 * is verified or the host has refused it for good: a lost answer, a closed tab or a crash leaves nothing in doubt. Whoever
 * comes back looks in the record first and else sends the very same event again, which counts once. Nothing that is stored
 * says what was chosen.
 */
import {
  allPending,
  forgetPending,
  pendingOf,
  storePending,
  storeReceipt,
  type Pending,
} from '../keys/store';
import type { Replica } from '../wasm/pkg/folkmoot_wasm';
import { member } from './device';
import { post, replica, sync, type Tell } from './replicas';
import { forNow, Refuse, refusalOf } from './refusal';
import type { AssemblyView, PendingBallot } from './views';

/** A ballot of the record that counts. */
export interface Counted {
  member: string;
  event: string;
  index: number;
  tracker: string;
}

/** The ballot of a member that counts now, by this device's own copy of the record. */
export function countedOf(copy: Replica, vote: string, own: string): Counted | undefined {
  const ballots = JSON.parse(copy.ballots(vote) ?? '[]') as Counted[];
  return ballots.find((ballot) => ballot.member === own);
}

/** Says how a ballot stands that is kept here, by the record alone; null when it is the one that counts. */
export function standing(copy: Replica, kept: Pending): PendingBallot | null {
  const { vote, tracker, code } = kept;
  const counted = countedOf(copy, vote, kept.member);
  if (counted?.event === kept.event) return null;
  const earlier = counted !== undefined;
  // A newer ballot, cast elsewhere, follows the same one as this does: only one of the two can.
  if (counted && counted.event !== kept.previous) return { tracker, code, state: 'overtaken', earlier };
  if (kept.ended) return { tracker, code, state: kept.ended, earlier };
  const { votes } = JSON.parse(copy.view()) as AssemblyView;
  // Once closed the record is complete, and it decides.
  const open = votes.find((one) => one.id === vote)?.phase === 'open';
  return { tracker, code, state: open ? 'waiting' : 'late', earlier };
}

/** How a kept ballot stands while the record cannot be read. */
export const unread = ({ tracker, code, ended }: Pending): PendingBallot => ({
  tracker,
  code,
  state: ended ?? 'waiting',
  earlier: false,
});

/** One attempt at a time for each ballot, however many pages ask. */
const attempts = new Map<string, Promise<PendingBallot | null>>();

function once(vote: string, attempt: () => Promise<PendingBallot | null>): Promise<PendingBallot | null> {
  const running = attempts.get(vote);
  if (running) return running;
  const started = attempt().finally(() => attempts.delete(vote));
  attempts.set(vote, started);
  return started;
}

/** Keeps a signed ballot, sends it, and says where it stands; null when it is in and the receipt is verified. */
export const keepAndSend = (copy: Replica, kept: Pending, tell: Tell): Promise<PendingBallot | null> =>
  once(kept.vote, async () => {
    await storePending(kept);
    return send(copy, kept, tell);
  });

/** Posts it and keeps the receipt. */
async function hand(copy: Replica, kept: Pending): Promise<void> {
  const { proven, receipt } = await post(kept.assembly, copy, kept.note);
  if (proven.tracker !== kept.tracker) throw new Refuse('receipt.other_tracker', '', false);
  await storeReceipt(kept.vote, kept.tracker, receipt).catch(() => undefined);
}

async function send(copy: Replica, kept: Pending, tell: Tell): Promise<PendingBallot | null> {
  try {
    await hand(copy, kept);
  } catch (error) {
    const { code, ...refusal } = refusalOf(error);
    await sync(kept.assembly, tell).catch(() => undefined);
    // Refused for good: it is never sent again, but the person hears of it at the next visit, too.
    const after = forNow({ code, ...refusal }) ? { ...kept, code } : { ...kept, code, ended: endOf(code) };
    await storePending(after).catch(() => undefined);
    return standing(copy, after);
  }
  await forgetPending(kept.vote, kept.member).catch(() => undefined);
  await sync(kept.assembly, tell).catch(() => undefined);
  return null;
}

function endOf(code: string): 'late' | 'overtaken' | 'refused' {
  if (code === 'vote.over' || code === 'vote.phase') return 'late';
  return code === 'ballot.previous' ? 'overtaken' : 'refused';
}

/** Finds out what became of a ballot that is kept here: looks in the record, and else sends it again. */
export async function settle(assembly: string, vote: string, tell: Tell): Promise<PendingBallot | null> {
  const own = await member();
  if (own === undefined) return null;
  return once(vote, async () => {
    const kept = await pendingOf(vote, own);
    return kept ? lookAndSend(assembly, kept, tell) : null;
  });
}

async function lookAndSend(assembly: string, kept: Pending, tell: Tell): Promise<PendingBallot | null> {
  const copy = await replica(assembly, tell);
  // Without a newer record it is sent all the same: it counts once, however often it arrives.
  await sync(assembly, tell).catch(() => undefined);
  const stands = standing(copy, kept);
  if (stands === null) {
    // It is in. Sent once more it brings the receipt that was lost; without one it counts all the same.
    const lost = await hand(copy, kept).then(
      () => false,
      (error: unknown) => forNow(refusalOf(error)),
    );
    if (!lost) await forgetPending(kept.vote, kept.member);
    return null;
  }
  if (stands.state === 'waiting') return send(copy, kept, tell);
  if (!kept.ended) await storePending({ ...kept, ended: stands.state });
  return stands;
}

/** Ballots of this device's member of which it is not certain yet what became of them. */
export async function unsettled(): Promise<{ assembly: string; vote: string }[]> {
  const own = await member();
  const kept = await allPending();
  return kept
    .filter((one) => one.member === own && !one.ended)
    .map(({ assembly, vote }) => ({ assembly, vote }));
}

/** Forgets a ballot that certainly is not in, once the person has read so. */
export async function dismiss(vote: string): Promise<null> {
  const own = await member();
  if (own !== undefined && (await pendingOf(vote, own))?.ended) await forgetPending(vote, own);
  return null;
}
