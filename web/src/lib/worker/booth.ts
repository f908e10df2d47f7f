/** The ballot in hand: sealed, then cast or opened for a check. One at a time, and only in the memory of this worker. */
import { pendingOf, receiptOf, receiptsIn, storeReceipt } from '../keys/store';
import { seal as sealBallot, type SignedAct, type Replica, type Sealed } from '../wasm/pkg/folkmoot_wasm';
import type { CheckCode, Sealed as Shown } from './calls';
import { now } from './clock';
import { countedOf } from './counted';
import { holder, opened } from './device';
import { replica, type Tell } from './replicas';
import { pack } from './recheck';
import { Refuse, refusalOf } from './refusal';
import { voterIn, whoIn } from './self';
import { keepAndSend, promisedIn, standing, unread } from './settle';
import type { MyVote, PendingBallot, Selections } from './views';

interface InHand {
  vote: string;
  tracker: string;
  fullTracker: string;
  sealed: Sealed;
}

let hand: InHand | undefined;

function drop(): void {
  hand?.sealed.free();
  hand = undefined;
}

/** Takes the ballot out of the hand: a sealed one is used once, for casting or for checking. */
function taken(vote: string, fullTracker: string): InHand {
  if (hand?.vote !== vote || hand.fullTracker !== fullTracker) throw new Refuse('ballot.gone');
  const found = hand;
  hand = undefined;
  return found;
}

export async function seal(
  assembly: string,
  vote: string,
  selections: Selections,
  tell: Tell,
): Promise<Shown> {
  tell({ step: 'seal', done: 0, total: 0 });
  const copy = await replica(assembly, tell);
  const start = performance.now();
  const sealed = sealBallot(copy, opened(), vote, JSON.stringify(selections));
  const ms = performance.now() - start;
  drop();
  const [tracker, fullTracker] = [sealed.tracker(), sealed.full_tracker()];
  hand = { vote, tracker, fullTracker, sealed };
  return { tracker, fullTracker, ms };
}

export async function cast(
  assembly: string,
  vote: string,
  fullTracker: string,
  tell: Tell,
): Promise<PendingBallot | null> {
  tell({ step: 'cast', done: 0, total: 0 });
  const copy = await replica(assembly, tell);
  const keys = opened();
  const time = await now();
  const { sealed, tracker } = taken(vote, fullTracker);
  const voter = sealed.voter();
  const before = countedOf(copy, vote, voter);
  let act: SignedAct;
  try {
    act = sealed.cast(copy, keys, time);
  } catch (error) {
    const { code } = refusalOf(error);
    // By the record of this device the vote has closed while the ballot was in hand.
    if (code !== 'vote.phase' && code !== 'vote.over') throw error;
    return { tracker, code, state: 'late', earlier: before !== undefined };
  }
  const { note, event } = act;
  act.free();
  const of = { assembly, vote, holder: keys.local_id(), voter };
  const replaces = (await promisedIn(copy, vote, of.holder))?.event;
  const signed = { ...of, tracker, fullTracker, event, previous: before?.event, note, replaces };
  return keepAndSend(copy, { ...signed, code: undefined, ended: undefined }, tell);
}

export async function reveal(
  assembly: string,
  vote: string,
  fullTracker: string,
  tell: Tell,
): Promise<CheckCode> {
  const copy = await replica(assembly, tell);
  const { sealed, tracker } = taken(vote, fullTracker);
  return { tracker, code: pack(sealed.check(copy)) };
}

/** The receipt of a ballot; as soon as enough witnesses have seen the ballot, it says that too. */
async function keptReceipt(copy: Replica, vote: string, tracker: string): Promise<string | undefined> {
  const kept = await receiptOf(vote, tracker).catch(() => undefined);
  const better = kept && copy.cosigned_receipt(new TextEncoder().encode(kept));
  if (!better) return kept;
  const receipt = new TextDecoder().decode(better);
  await storeReceipt(vote, tracker, receipt).catch(() => undefined);
  return receipt;
}

/** This member's own part in a vote. */
export async function mine(assembly: string, vote: string, tell: Tell): Promise<MyVote> {
  const own = await holder();
  const nothing: MyVote = {
    on_roll: null,
    untold: false,
    counted: null,
    receipt: null,
    replaced: false,
    orders: null,
    pending: null,
  };
  if (own === undefined) return nothing;
  const kept = await pendingOf(vote, own).catch(() => undefined);
  let copy: Replica;
  try {
    copy = await replica(assembly, tell);
  } catch (error) {
    // Without a connection the person still hears that a ballot is on its way.
    if (kept) return { ...nothing, pending: unread(kept) };
    throw error;
  }
  const member = await whoIn(copy);
  if (member === undefined) return { ...nothing, pending: kept ? standing(copy, kept) : null };
  const voter = await voterIn(copy, assembly, vote);
  const counted = voter === undefined ? undefined : countedOf(copy, vote, voter);
  const receipt = counted && (await keptReceipt(copy, vote, counted.full_tracker));
  const others = counted ? await receiptsIn(vote).catch(() => []) : [];
  return {
    on_roll: copy.on_roll(vote, member) ?? null,
    untold: voter === undefined,
    counted: counted
      ? { tracker: counted.tracker, fullTracker: counted.full_tracker, index: counted.index }
      : null,
    receipt: receipt ?? null,
    replaced: others.some((other) => other !== counted?.full_tracker),
    orders: JSON.parse(copy.shown_orders(vote, member) ?? 'null') as number[][] | null,
    pending: kept ? standing(copy, kept) : null,
  };
}
