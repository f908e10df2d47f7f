/** The ballot in hand: sealed, then cast or opened for a check. One at a time, and only in the memory of this worker. */
import { receiptOf, storeReceipt } from '../keys/store';
import { check_document, seal as sealBallot, type Sealed } from '../wasm/pkg/folkmoot_wasm';
import type { Cast, CheckCode, Recomputed, Sealed as Shown } from './calls';
import { now } from './clock';
import { member, opened } from './device';
import { post, replica, sync, type Tell } from './moots';
import { forNow, Refuse, refusalOf } from './refusal';
import type { AssemblyView, MyVote, Selections } from './views';

interface InHand {
  vote: string;
  tracker: string;
  sealed: Sealed | undefined;
  /** The signed event, once the person has said "cast". The same one is sent again after a failure. */
  note: Uint8Array | undefined;
}

let hand: InHand | undefined;

function drop(): void {
  hand?.sealed?.free();
  hand = undefined;
}

function held(vote: string, tracker: string): InHand {
  if (hand?.vote !== vote || hand.tracker !== tracker) throw new Refuse('ballot.gone');
  return hand;
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
  const tracker = sealed.tracker();
  hand = { vote, tracker, sealed, note: undefined };
  return { tracker, ms };
}

export async function cast(assembly: string, vote: string, tracker: string, tell: Tell): Promise<Cast> {
  const ballot = held(vote, tracker);
  const copy = await replica(assembly, tell);
  if (!ballot.note) {
    const keys = opened();
    const time = await now();
    if (!ballot.sealed) throw new Refuse('ballot.gone');
    const taken = ballot.sealed;
    ballot.sealed = undefined;
    const act = taken.cast(copy, keys, time);
    ballot.note = act.note;
    act.free();
  }
  try {
    const { proven, receipt } = await post(assembly, copy, ballot.note);
    if (proven.tracker !== tracker) throw new Refuse('receipt.other_tracker', '', false);
    await storeReceipt(vote, tracker, receipt).catch(() => undefined);
    drop();
    await sync(assembly, tell).catch(() => undefined);
    return { tracker, index: proven.index, time: proven.time_ms, receipt };
  } catch (error) {
    // Refused for good: this ballot is never sent again. A host that is only busy may get it again.
    if (!forNow(refusalOf(error))) drop();
    throw error;
  }
}

export async function reveal(
  assembly: string,
  vote: string,
  tracker: string,
  tell: Tell,
): Promise<CheckCode> {
  const ballot = held(vote, tracker);
  const copy = await replica(assembly, tell);
  // Signed ballots are on their way; only one that nobody has signed can be opened.
  if (!ballot.sealed) throw new Refuse('ballot.gone');
  const taken = ballot.sealed;
  hand = undefined;
  return { tracker, code: taken.check(copy) };
}

export async function recompute(code: string, tell: Tell): Promise<Recomputed> {
  const { assembly } = parse(code);
  const copy = await replica(assembly, tell);
  await sync(assembly, tell).catch(() => undefined);
  const found = JSON.parse(check_document(copy, code)) as {
    vote: string;
    tracker: string;
    selections: Selections;
  };
  const view = JSON.parse(copy.view()) as AssemblyView;
  const vote = view.votes.find((one) => one.id === found.vote);
  return {
    assembly,
    vote: found.vote,
    title: vote?.title ?? '',
    contests: vote?.contests ?? [],
    selections: found.selections,
    tracker: found.tracker,
  };
}

function parse(code: string): { assembly: string } {
  try {
    const { assembly } = JSON.parse(code) as { assembly?: unknown };
    if (typeof assembly === 'string' && /^[0-9a-f-]{36}$/.test(assembly)) return { assembly };
  } catch {
    // Falls through to the refusal.
  }
  throw new Refuse('check.document');
}

/** This member's own part in a vote. */
export async function mine(assembly: string, vote: string, tell: Tell): Promise<MyVote> {
  const copy = await replica(assembly, tell);
  const own = await member();
  if (!own) return { on_roll: null, counted: null, receipt: null };
  const ballots = JSON.parse(copy.ballots(vote) ?? '[]') as {
    member: string;
    tracker: string;
    index: number;
  }[];
  const counted = ballots.find((ballot) => ballot.member === own);
  const receipt = counted ? await receiptOf(vote, counted.tracker).catch(() => undefined) : undefined;
  return {
    on_roll: copy.on_roll(vote, own) ?? null,
    counted: counted ? { tracker: counted.tracker, index: counted.index } : null,
    receipt: receipt ?? null,
  };
}
