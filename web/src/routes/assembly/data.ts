/** How the page of an assembly groups its votes, and what waits for this member. */
import type { CircleView, MyVote, VotePhase, VoteView } from '../../lib/worker/views';

export type Group = 'open' | 'closed' | 'proposed' | 'decided' | 'over';

const groupOf: Record<VotePhase, Group> = {
  open: 'open',
  closed: 'closed',
  proposed: 'proposed',
  decided: 'decided',
  withdrawn: 'over',
  lapsed: 'over',
};

/** The votes by group in the order of the page; open ones by closing time, the others newest first. */
export function grouped(votes: VoteView[]): [Group, VoteView[]][] {
  const order: Group[] = ['open', 'closed', 'proposed', 'decided', 'over'];
  return order
    .map((group): [Group, VoteView[]] => [
      group,
      votes
        .filter((vote) => groupOf[vote.phase] === group)
        .sort((a, b) => (group === 'open' ? a.closes - b.closes : b.proposed_ms - a.proposed_ms)),
    ])
    .filter(([, found]) => found.length > 0);
}

export interface Waiting {
  accept: CircleView[];
  release: VoteView[];
  cast: VoteView[];
}

/** What waits for a member. `mine` holds what is known of their part in open votes. */
export function waiting(
  member: string,
  circles: CircleView[],
  votes: VoteView[],
  mine: ReadonlyMap<string, MyVote>,
): Waiting {
  const isTrustee = (vote: VoteView) =>
    circles
      .find((circle) => circle.id === vote.circle)
      ?.trustees.some((trustee) => trustee.member === member);
  return {
    accept: circles.filter(
      (circle) =>
        circle.phase === 'accepting' &&
        circle.trustees.some((trustee) => trustee.member === member && !trustee.accepted),
    ),
    release: votes.filter(
      (vote) => vote.phase === 'closed' && isTrustee(vote) && !vote.released.includes(member),
    ),
    cast: votes.filter((vote) => {
      const part = mine.get(vote.id);
      return vote.phase === 'open' && part?.on_roll === true && part.counted === null;
    }),
  };
}
