/** Votes that cost their square. */
import { t } from '../../messages';
import type { Ballot } from '../kind';
import { given } from '../numbers';
import { cost, votes, withVotes } from './votes';

export const ballot: Ballot<'quadratic'> = {
  answers: ({ options }) => options,
  limits: ({ credits, against }) => {
    const sentence = t.kinds.quadratic.lead(credits);
    return against ? `${sentence} ${t.kinds.quadratic.leadAgainst}` : sentence;
  },
  problem: (contest, marks) => {
    const over = cost(contest, marks) - contest.credits;
    return over > 0 ? t.kinds.quadratic.over(over) : undefined;
  },
  selected: (contest, marks) => {
    const words = (one: number) =>
      one < 0 ? t.kinds.quadratic.votesAgainst(-one) : t.kinds.quadratic.votesFor(one);
    return given(contest.options, votes(contest, marks), words);
  },
  selection: (contest, marks) => (marks.length > 0 ? marks : withVotes(contest, [], 0, 0)),
};
