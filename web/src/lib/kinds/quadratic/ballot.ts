/** Votes that cost their square. */
import { t } from '../../messages';
import type { Ballot } from '../kind';
import { given } from '../numbers';
import { cost, votes, withVotes } from './votes';

export const ballot: Ballot<'quadratic'> = {
  answers: ({ options }) => options,
  limits: ({ credits, against }) => {
    const sentence = t.kinds.quadraticLead(credits);
    return against ? `${sentence} ${t.kinds.quadraticAgainst}` : sentence;
  },
  problem: (contest, marks) => {
    const over = cost(contest, marks) - contest.credits;
    return over > 0 ? t.kinds.creditsOver(over) : undefined;
  },
  selected: (contest, marks) => {
    const words = (one: number) => (one < 0 ? t.kinds.votesAgainst(-one) : t.kinds.votesFor(one));
    return given(contest.options, votes(contest, marks), words);
  },
  selection: (contest, marks) => (marks.length > 0 ? marks : withVotes(contest, [], 0, 0)),
};
