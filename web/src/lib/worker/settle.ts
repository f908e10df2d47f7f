/**
 * What becomes of a ballot after "Cast my ballot". The signed event is stored before it is sent, and stays until a receipt
 * is verified or the record itself says that it is not in and never will be: a lost answer, a closed tab or a crash leaves nothing in
 * doubt. Whoever comes back looks in the record first and else sends the very same event again, which counts once. No answer
 * of a host is final, a refusal neither: it could append the ballot a moment later, when the person has been told to cast another
 * one. Nothing that is stored says what was chosen.
 */
import {
  allPending,
  forgetPending,
  pendingOf,
  storePending,
  storeReceipt,
  type Pending,
} from '../keys/store';
import { sign_again, type Replica } from '../wasm/pkg/folkmoot_wasm';
import { now } from './clock';
import type { Unsettled } from './calls';
import { countedOf } from './counted';
import { holder, opened } from './device';
import { deliver } from './relay';
import { lastingDoubt, prove, replica, sync, type Tell } from './replicas';
import { Refuse, refusalOf } from './refusal';
import { PROMISE } from '../receipts';
import type { AssemblyView, PendingBallot, BallotStanding, Promised } from './views';

/** Where a kept ballot is, by the record and this device's clock. */
const placeOf = (copy: Replica, { vote, voter, event, previous }: Pending): BallotStanding =>
  JSON.parse(copy.standing(vote, voter, event, previous, Date.now())) as BallotStanding;

/** Says how a ballot stands that is kept here; null when it is the one that counts. */
export function standing(copy: Replica, kept: Pending): PendingBallot | null {
  const { vote, tracker, code, promise, inBy } = kept;
  const place = placeOf(copy, kept);
  if (place === 'counted') return null;
  // What is too old for the record is signed again before it is sent: for people nothing changes.
  const waits = place === 'old' || place === 'waiting';
  const state = waits ? (isPromised(kept) ? 'promised' : 'waiting') : place;
  const earlier = countedOf(copy, vote, kept.voter) !== undefined;
  return { tracker, code, state, earlier, ...(waits && promise ? { promise, inBy } : {}) };
}

/** So long after its time a promise is given to be seen in the record of this device. */
const GRACE_MS = 2 * 60_000;
const isPromised = ({ promise, inBy }: Pending): boolean =>
  promise !== undefined && Date.now() < (inBy ?? 0) + GRACE_MS;

/** How a kept ballot stands while the record cannot be read. */
export const unread = (kept: Pending): PendingBallot => ({
  tracker: kept.tracker,
  code: kept.code,
  state: kept.ended ?? (isPromised(kept) ? 'promised' : 'waiting'),
  earlier: false,
  promise: kept.promise,
  inBy: kept.inBy,
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

/** The same ballot under a new id, where the record takes the old one no more; it is kept before it is sent. */
async function fresh(copy: Replica, kept: Pending): Promise<Pending> {
  if (placeOf(copy, kept) !== 'old') return kept;
  const act = sign_again(copy, opened(), kept.note, await now());
  const again = { ...kept, event: act.event, note: act.note };
  act.free();
  await storePending(again);
  return again;
}

/** Posts it and keeps the receipt. Where it waits for its round it keeps the promise, and answers with what is kept now. */
async function hand(copy: Replica, kept: Pending): Promise<Pending | undefined> {
  const answer = await deliver(kept.assembly, new TextDecoder().decode(kept.note));
  if (answer.startsWith(PROMISE)) {
    const { in_by_ms, full_tracker } = promised(copy, kept, answer);
    if (full_tracker !== kept.fullTracker) throw new Refuse('receipt.other_tracker', '', false);
    const now = { ...kept, code: undefined, promise: answer, inBy: in_by_ms };
    await storePending(now);
    return now;
  }
  const { proven, receipt } = await prove(kept.assembly, copy, kept.note, answer);
  if (proven.full_tracker !== kept.fullTracker) throw new Refuse('receipt.other_tracker', '', false);
  await storeReceipt(kept.vote, kept.fullTracker, receipt).catch(() => undefined);
  return undefined;
}

function promised(copy: Replica, { note, replaces }: Pending, answer: string): Promised {
  try {
    return JSON.parse(copy.promise(note, new TextEncoder().encode(answer), replaces)) as Promised;
  } catch (error) {
    throw lastingDoubt(error);
  }
}

/** Whether a ballot is kept here that was promised and is not in the record yet. */
export async function promisedIn(copy: Replica, vote: string, own: string): Promise<Pending | undefined> {
  const kept = await pendingOf(vote, own).catch(() => undefined);
  return kept && standing(copy, kept)?.state === 'promised' ? kept : undefined;
}

async function send(copy: Replica, kept: Pending, tell: Tell): Promise<PendingBallot | null> {
  try {
    const waits = await hand(copy, kept);
    if (waits) {
      await sync(kept.assembly, tell).catch(() => undefined);
      return standing(copy, waits);
    }
  } catch (error) {
    const after = { ...kept, code: refusalOf(error).code };
    await sync(kept.assembly, tell).catch(() => undefined);
    const stands = standing(copy, after);
    await storePending({ ...after, ended: endOf(stands) }).catch(() => undefined);
    return stands;
  }
  await forgetPending(kept.vote, kept.holder).catch(() => undefined);
  await sync(kept.assembly, tell).catch(() => undefined);
  return null;
}

/** What the record says of its end; nothing while it can still come in, or counts. */
const endOf = (stands: PendingBallot | null): Pending['ended'] =>
  stands === null || stands.state === 'waiting' || stands.state === 'promised' ? undefined : stands.state;

/** Finds out what became of a ballot that is kept here: looks in the record, and else sends it again. */
export async function settle(assembly: string, vote: string, tell: Tell): Promise<PendingBallot | null> {
  const own = await holder();
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
    // It is in. Sent once more it brings the receipt that was lost, which is asked for as long as the vote is open.
    const got = await hand(copy, kept).then(
      () => true,
      () => false,
    );
    const { votes } = JSON.parse(copy.view()) as AssemblyView;
    if (got || votes.find((one) => one.id === kept.vote)?.phase !== 'open')
      await forgetPending(kept.vote, kept.holder);
    return null;
  }
  if (stands.state === 'waiting') return send(copy, await fresh(copy, kept), tell);
  // It is in by itself when its round is.
  if (stands.state === 'promised') return stands;
  if (!kept.ended) await storePending({ ...kept, ended: stands.state });
  return stands;
}

/** Ballots of this device's member of which it is not certain yet what became of them. */
export async function unsettled(): Promise<Unsettled[]> {
  const own = await holder();
  const kept = await allPending();
  return kept
    .filter((one) => one.holder === own && !one.ended)
    .map(({ assembly, vote, promise }) => ({ assembly, vote, promised: promise !== undefined }));
}

/** The votes that closed without a ballot that is kept here: whoever misses something does not confirm the closing. */
export async function late(copy: Replica, assembly: string): Promise<string[]> {
  const own = await holder();
  const kept = (await allPending()).filter((one) => one.holder === own && one.assembly === assembly);
  return kept.filter((one) => placeOf(copy, one) === 'late').map(({ vote }) => vote);
}

/** Forgets a ballot that certainly is not in, once the person has read so. */
export async function dismiss(vote: string): Promise<null> {
  const own = await holder();
  if (own !== undefined && (await pendingOf(vote, own))?.ended) await forgetPending(vote, own);
  return null;
}
