/** Keys of invitations that votes would give: they follow from the member's words and a number, so nothing is kept. */
import { admission_key, admission_secret } from '../wasm/pkg/folkmoot_wasm';
import { opened } from './device';
import { replica, type Tell, viewOf } from './replicas';

/** All keys that votes of this assembly have named for invitations. */
async function named(assembly: string, tell: Tell): Promise<Set<string>> {
  const { votes } = viewOf(await replica(assembly, tell));
  const effects = votes.flatMap((vote) => vote.effects);
  return new Set(effects.flatMap((effect) => (effect.do === 'admit' ? [effect.key] : [])));
}

/** The first key of this member that no vote has named. */
export async function admissionKey(assembly: string, tell: Tell): Promise<{ key: string }> {
  const taken = await named(assembly, tell);
  for (let number = 0; ; number += 1) {
    const key = admission_key(opened(), assembly, number);
    if (!taken.has(key)) return { key };
  }
}

/** The secret of a key that a vote has named, if it is one of this member's. */
export async function admissionSecret(
  assembly: string,
  key: string,
  tell: Tell,
): Promise<{ secret: string | null }> {
  // A member's numbers have no gaps: each was named before the next one was taken.
  const { size } = await named(assembly, tell);
  for (let number = 0; number <= size; number += 1) {
    if (admission_key(opened(), assembly, number) === key)
      return { secret: admission_secret(opened(), assembly, number) };
  }
  return { secret: null };
}
