/** Who stands at the door with an invitation: what it is worth, before they have keys or a name. */
import { append, challenge, entrance, type Entrance } from '../api/client';
import { ProblemError } from '../api/problem';
import { storeVisited } from '../keys/store';
import {
  door_receipt,
  entrance_answer,
  entrance_answers,
  erase_name,
  join,
  join_at_door,
  Phrase,
  receipt_checkpoint,
  type Replica,
} from '../wasm/pkg/folkmoot_wasm';
import type { Invitation } from './calls';
import { now } from './clock';
import { opened, openKeys } from './device';
import { lastingDoubt, replica, say, sync, type Tell } from './replicas';
import { Refuse, refusalOf } from './refusal';
import type { AssemblyView } from './views';

/** Why nobody could come in with this secret now; undefined when somebody can. */
function refusalAt(copy: Replica, secret: string, time: number): string | undefined {
  // Tried with keys that nobody has and that are gone afterwards. Nothing of it is sent.
  const stranger = Phrase.fresh();
  const keys = stranger.keys();
  try {
    join(copy, keys, secret, `Guest ${keys.newcomer_in(copy)}`, time).free();
    return undefined;
  } catch (error) {
    return refusalOf(error).code;
  } finally {
    keys.free();
    stranger.free();
  }
}

export async function invitation(assembly: string, secret: string, tell: Tell): Promise<Invitation> {
  const copy = await replica(assembly, tell);
  const time = await now();
  const by = copy.invitation(secret, time);
  if (by === undefined) return { by: null, code: refusalAt(copy, secret, time) ?? 'invite.unknown' };
  // The view does not say which of the invitations belongs to a secret: it is the one that ends when this secret does.
  const { invitations } = JSON.parse(copy.view()) as AssemblyView;
  const [one, ...more] = invitations.filter(
    (found) =>
      found.by === by &&
      copy.invitation(secret, found.expires - 1) !== undefined &&
      copy.invitation(secret, found.expires) === undefined,
  );
  return { by, left: more.length > 0 ? null : (one?.uses_left ?? null), expires: one?.expires ?? null };
}

/** What a host shows at the door, and to which answer to which challenge. */
interface Shown {
  entrance: Entrance;
  challenge: string;
  salt: string;
  answer: string;
}

async function shown(assembly: string, secret: string | null): Promise<Shown> {
  const { challenge: given, salt } = await challenge(assembly);
  const keys = openKeys();
  const answers = [
    // Whoever has asked already hears what became of it; else the link shows what it is worth.
    ...(keys ? (JSON.parse(entrance_answers(keys, assembly, given, salt)) as string[]) : []),
    ...(secret === null ? [] : [entrance_answer(secret, assembly, given)]),
  ];
  let out: Shown | undefined;
  let spent: unknown;
  for (const answer of answers) {
    try {
      const found = { entrance: await entrance(assembly, answer), challenge: given, salt, answer };
      // Whoever is out can come in again with a link.
      if (!found.entrance.out) return found;
      out ??= found;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (error.problem.code !== 'reading.stranger') spent = error;
    }
  }
  // Of a link that is no good any more, whoever is out hears that; at the assembly itself, that they are out.
  if (spent !== undefined) throw spent;
  if (out) return out;
  throw new Refuse(secret === null ? 'reading.members' : 'invite.unknown');
}

/** What the host shows of an assembly whose record is for members to somebody who is no member. */
export const atDoor = async (assembly: string, secret: string | null): Promise<Entrance> =>
  (await shown(assembly, secret)).entrance;

/** Has the own name erased where one is no member and reads no record. */
export async function eraseName(assembly: string): Promise<null> {
  const { entrance: found, challenge: given, salt, answer } = await shown(assembly, null);
  if (!found.out) throw new Refuse('reading.stranger');
  const { member, name } = found.out;
  const out = JSON.stringify({ challenge: given, salt, answer, member, name });
  const act = erase_name(opened(), assembly, out, await now());
  const note = act.note;
  act.free();
  const receipt = new TextEncoder().encode(await append(assembly, new TextDecoder().decode(note)));
  try {
    door_receipt(assembly, found.host, note, receipt);
  } catch (error) {
    throw lastingDoubt(error);
  }
  return null;
}

/** Joins: by the copy of the record where somebody can read it before they are in, else by what the host shows at the door. */
export async function comeIn(assembly: string, secret: string, member: string, tell: Tell): Promise<null> {
  let copy: Replica | undefined;
  try {
    copy = await replica(assembly, tell);
  } catch (error) {
    if (refusalOf(error).code !== 'reading.members') throw error;
  }
  if (copy) await say(assembly, copy, join(copy, opened(), secret, member, await now()), tell);
  else await knock(assembly, secret, member, tell);
  return null;
}

async function knock(assembly: string, secret: string, member: string, tell: Tell): Promise<void> {
  const { invitation: found, name, host } = await atDoor(assembly, secret);
  if (!found) throw new Refuse('invite.unknown');
  const act = join_at_door(assembly, found.id, opened(), secret, member, await now());
  const note = act.note;
  act.free();
  const receipt = new TextEncoder().encode(await append(assembly, new TextDecoder().decode(note)));
  try {
    door_receipt(assembly, host, note, receipt);
    // Whatever the host shows once the record can be read has to extend what it has signed here.
    await storeVisited({ id: assembly, name, snapshot: receipt_checkpoint(receipt), visited: Date.now() });
  } catch (error) {
    throw lastingDoubt(error);
  }
  await sync(assembly, tell).catch(() => undefined);
}
