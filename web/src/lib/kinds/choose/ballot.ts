/** One of several options, or none of them where that is an answer. */
import { t } from '../../messages';
import type { Ballot, Of } from '../kind';
import { named, oneMarked } from '../marks';

const answers = ({ options, blank }: Of<'choose'>) => {
  const besides = { off: [], nobody: [t.kinds.choose.blank], no_answer: [t.kinds.choose.noAnswer] };
  return [...options, ...besides[blank]];
};

export const ballot: Ballot<'choose'> = {
  answers,
  limits: () => t.vote.chooseOne,
  problem: (_, marks) => oneMarked(marks),
  selected: (contest, marks) => named(answers(contest), marks),
  countsBallots: true,
};
