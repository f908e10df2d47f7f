/** Acts that their fields say completely: one line of type an event, and one way for all of them into the record. */
import { act as sign, type Replica, type SignedAct } from '../wasm/pkg/folkmoot_wasm';
import { now } from './clock';
import { opened } from './device';
import { replica, say, type Tell } from './replicas';
import type { Contest } from './views';

/** The fields of each event as they stand in the record. What more there is to an act, such as a secret, has a call of its own. */
interface Fields {
  'member.leave': Record<never, never>;
  'circle.call': { threshold: number; trustees: string[] };
  'circle.fail': { circle: string; trustee: string; reason: 'missing' };
  'vote.propose': {
    title: string;
    text: string;
    circle: string;
    opens: number;
    closes: number;
    contests: Contest[];
  };
  'vote.withdraw': { vote: string };
}

export type PlainAct = { [Type in keyof Fields]: { type: Type } & Fields[Type] }[keyof Fields];

/** Signs an act of the member of this device. */
export const write = (copy: Replica, act: PlainAct, time: number): SignedAct =>
  sign(copy, opened(), JSON.stringify(act), time);

/** Signs an act and posts it. */
export async function doAct(assembly: string, act: PlainAct, tell: Tell): Promise<null> {
  const copy = await replica(assembly, tell);
  await say(assembly, copy, write(copy, act, await now()), tell);
  return null;
}
