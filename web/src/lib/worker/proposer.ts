/** A vote on its way. What was sent and never answered is sent again as it was, so that it appears once. */
import { write } from './acts';
import type { Calls } from './calls';
import { now } from './clock';
import { opened } from './device';
import { post, replica, sync, type Tell } from './replicas';
import { forNow, refusalOf } from './refusal';

type Input = Calls['vote.propose']['input'];

interface OnItsWay {
  /** The words it was made of, and whose it is. */
  from: string;
  note: Uint8Array;
  vote: string;
}

let onItsWay: OnItsWay | undefined;

export async function propose(input: Input, tell: Tell): Promise<{ vote: string }> {
  const { assembly, opens, ...words } = input;
  const copy = await replica(assembly, tell);
  const keys = opened();
  const from = JSON.stringify([keys.local_id(), input]);
  if (onItsWay?.from !== from) {
    const time = await now();
    const act = write(copy, { type: 'vote.propose', ...words, opens: opens ?? time }, time);
    onItsWay = { from, note: act.note, vote: act.event };
    act.free();
  }
  const sent = onItsWay;
  try {
    await post(assembly, copy, sent.note);
  } catch (error) {
    if (forNow(refusalOf(error))) throw error;
    // A host that refuses can have taken it all the same: the record is asked before anybody writes another one.
    const view = await sync(assembly, tell).catch(() => undefined);
    const taken = view?.votes.some((one) => one.id === sent.vote);
    // Refused for good, and not there: whatever is tried next is another event.
    if (view) onItsWay = undefined;
    if (!taken) throw error;
  }
  onItsWay = undefined;
  await sync(assembly, tell).catch(() => undefined);
  return { vote: sent.vote };
}
