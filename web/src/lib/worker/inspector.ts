/**
 * How far this device has checked an assembly: every visit checks order, signatures, rules, shares and results; the proofs
 * of ballots and their sums wait until somebody wants them checked.
 */
import type { Replica } from '../wasm/pkg/folkmoot_wasm';
import type { Inspection } from './calls';
import { verifyPending, replica, type Tell } from './replicas';
import type { AssemblyView, FoundBallot } from './views';

/** Votes that were closed when everything in a copy had been checked: ballots cast elsewhere later change nothing for them. */
const whole = new WeakMap<Replica, Set<string>>();

function note(copy: Replica): Set<string> {
  const found = whole.get(copy) ?? new Set();
  if (copy.verify_pending(0) === 0) {
    const { votes } = JSON.parse(copy.view()) as AssemblyView;
    for (const vote of votes) if (['closed', 'withheld', 'decided'].includes(vote.phase)) found.add(vote.id);
  }
  whole.set(copy, found);
  return found;
}

/** Whose votes' ballots were all checked here. */
export async function inspection(assembly: string, tell: Tell): Promise<Inspection> {
  const copy = await replica(assembly, tell);
  return { everyBallotOf: [...note(copy)] };
}

/** Checks the proof of every ballot and every sum that waits; refuses with the code of what is wrong. */
export async function inspect(assembly: string, tell: Tell): Promise<Inspection> {
  await verifyPending(await replica(assembly, tell), tell);
  return inspection(assembly, tell);
}

/** Looks for a tracker among the ballots that count, as the client compares it: all of it, or what people read and type. */
export async function find(assembly: string, tracker: string, tell: Tell): Promise<FoundBallot[]> {
  const copy = await replica(assembly, tell);
  return JSON.parse(copy.find(tracker)) as FoundBallot[];
}
