/** Acts that their fields say completely: one line of type an event, and one way for all of them into the record. */
import {
  act as sign,
  confirm_if_due,
  stay_if_due,
  type Replica,
  type SignedAct,
} from '../wasm/pkg/folkmoot_wasm';
import { late } from './settle';
import { now } from './clock';
import { opened } from './device';
import { replica, say, type Tell } from './replicas';
import type { ClassName, Contest, Effect, Participation, VoteView, Way } from './views';

/** The fields of a proposal. */
export interface Proposed {
  title: string;
  /** Null where the title says it all; a second reading has the name of the text of the first. */
  text: Written | string | null;
  /** The group that decides; null where all do. */
  group: string | null;
  class: ClassName;
  opens: number;
  lasts: number;
  contests: Contest[];
  drawn: number[];
  effects: Effect[];
  bar: VoteView['bar'];
  again: string | null;
  way: Way;
  /** Whether it hides who takes part, where the rules leave that to whoever proposes; else null. */
  participation: Participation | null;
}

/** A text that the event names by a hash: it goes beside it. */
export interface Written {
  written: string;
}

/** The fields of each event as they stand in the record. What more there is to an act, such as a secret, has a call of its own. */
interface Fields {
  'invite.revoke': { invite: string };
  'member.leave': Record<never, never>;
  'group.leave': { group: string };
  'member.stay': Record<never, never>;
  /** For whoever asks to join or for new keys, by the event with which they ask. */
  'member.vouch': { for: string };
  'member.refuse': { for: string };
  'circle.call': { threshold: number; trustees: string[] };
  'circle.sign': { circle: string };
  'circle.fail': { circle: string; trustee: string; reason: 'missing' };
  'vote.propose': Proposed;
  'vote.second': { vote: string };
  'vote.withdraw': { vote: string };
  'vote.object': { vote: string };
  'vote.end': { vote: string; reason: Written };
  'vote.extend': { vote: string; closes: number; reason: Written };
  'vote.agree': { vote: string; for: string };
  'member.answer': { vote: string; text: Written };
  'text.erase': { text: string };
}

export type PlainAct = { [Type in keyof Fields]: { type: Type } & Fields[Type] }[keyof Fields];

/** Signs an act of the member of this device. */
export const write = (copy: Replica, act: PlainAct, time: number): SignedAct =>
  sign(copy, opened(), JSON.stringify(act), time);

/** Posts the sign of life that a device gives by itself; false where none is due. */
export async function stayIfDue(assembly: string, tell: Tell): Promise<boolean> {
  const copy = await replica(assembly, tell);
  const act = stay_if_due(copy, opened(), await now());
  if (!act) return false;
  await say(assembly, copy, act, tell);
  return true;
}

/**
 * Posts the confirmations that a device gives by itself of how votes closed; how many. The checkpoint that the copy was read with was stored
 * before, so that this device sees no other closing afterwards.
 */
export async function confirmIfDue(assembly: string, tell: Tell): Promise<number> {
  for (let said = 0; ; said += 1) {
    const copy = await replica(assembly, tell);
    const missing = JSON.stringify(await late(copy, assembly));
    const act = confirm_if_due(copy, opened(), missing, await now());
    if (!act) return said;
    await say(assembly, copy, act, tell);
  }
}

/** Signs an act and posts it. */
export async function doAct(assembly: string, act: PlainAct, tell: Tell): Promise<null> {
  const copy = await replica(assembly, tell);
  await say(assembly, copy, write(copy, act, await now()), tell);
  return null;
}
