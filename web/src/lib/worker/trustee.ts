/** A trustee's steps: what may be done by itself (dealing, certifying), and what a person decides (accepting, releasing). */
import { releases, storeReleases } from '../keys/store';
import { check_release_time, next_steps, take_step } from '../wasm/pkg/folkmoot_wasm';
import { now } from './clock';
import { opened } from './device';
import { verifyPending, replica, say, sync, type Tell } from './replicas';
import { Refuse } from './refusal';
import type { TrusteeStep } from './views';

async function take(assembly: string, step: TrusteeStep, tell: Tell, beforePost?: () => void): Promise<void> {
  const copy = await replica(assembly, tell);
  const keys = opened();
  // What was released is kept by who the trustee is in the record: other keys do not make a device forget it.
  const own = keys.member_in(copy);
  const kept = step.step === 'release' ? await releases(assembly, own) : undefined;
  // A tally is released by this device's own clock: the host's could say that the vote is over when it is not.
  const time = step.step === 'release' ? Date.now() : await now();
  const act = take_step(copy, keys, JSON.stringify(step), kept, time);
  if (step.step === 'release') {
    // Kept before it is posted: a device that has forgotten what it released could be asked twice.
    if (act.extra === undefined) throw new Refuse('storage.failed');
    await storeReleases(assembly, own, act.extra);
  }
  beforePost?.();
  await say(assembly, copy, act, tell);
}

export async function accept(assembly: string, circle: string, tell: Tell): Promise<null> {
  await take(assembly, { step: 'accept', circle }, tell);
  return null;
}

/** Deals, certifies, or names whoever dealt a wrong share, if that is what this circle waits for. */
export async function advance(
  assembly: string,
  circle: string,
  tell: Tell,
): Promise<{ did: 'deal' | 'certify' | 'blame' | null }> {
  const copy = await replica(assembly, tell);
  const steps = JSON.parse(next_steps(copy, opened(), await now())) as TrusteeStep[];
  const step = steps.find((one) => 'circle' in one && one.circle === circle);
  if (!step || step.step === 'accept' || step.step === 'release') return { did: null };
  tell({ step: 'circle', done: 0, total: 0 });
  await take(assembly, step, tell);
  return { did: step.step };
}

/**
 * Checks the whole record and releases. Each check tells its own step when it begins, and again with its numbers when it is
 * done, so that a page can show what was really checked. What was checked at earlier visits counts as checked.
 */
export async function release(assembly: string, vote: string, tell: Tell): Promise<null> {
  const view = await sync(assembly, ({ done, total }) => tell({ step: 'release.record', done, total }));
  const copy = await replica(assembly, tell);
  tell({ step: 'release.record', done: view.size, total: view.size });
  // Before the long work, which is in vain as long as the time has not come.
  tell({ step: 'release.clock', done: 0, total: 0 });
  check_release_time(copy, opened(), vote, Date.now());

  const casts = view.votes.find((one) => one.id === vote)?.casts ?? 0;
  tell({ step: 'release.ballots', done: 0, total: 0 });
  await verifyPending(copy, ({ done, total }) => tell({ step: 'release.ballots', done, total }));
  tell({ step: 'release.ballots', done: casts, total: casts });

  tell({ step: 'release.sum', done: 0, total: 0 });
  // Lets the page draw: what follows keeps this worker busy.
  await new Promise((resolve) => setTimeout(resolve));
  await take(assembly, { step: 'release', vote }, tell, () =>
    tell({ step: 'release.post', done: 0, total: 0 }),
  );
  return null;
}
