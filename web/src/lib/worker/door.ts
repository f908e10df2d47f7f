/** Who stands at the door with an invitation: what it is worth, before they have keys or a name. */
import { join, Phrase, type Replica } from '../wasm/pkg/folkmoot_wasm';
import type { Invitation } from './calls';
import { now } from './clock';
import { replica, type Tell } from './replicas';
import { refusalOf } from './refusal';
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
