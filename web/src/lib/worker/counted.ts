/** The ballots that count, in this device's own copy of the record. */
import type { Replica } from '../wasm/pkg/folkmoot_wasm';
import type { BallotView } from './views';

/** The one of this voter: a member's id, or where the vote hides who takes part a tag. */
export function countedOf(copy: Replica, vote: string, voter: string): BallotView | undefined {
  const ballots = JSON.parse(copy.ballots(vote) ?? '[]') as BallotView[];
  return ballots.find((ballot) => ballot.voter === voter);
}
