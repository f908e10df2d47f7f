/** Yes, no or abstain. */
import { t } from '../../messages';
import type { Ballot } from '../kind';
import { named, oneMarked } from '../marks';

const answers = () => [t.vote.yes, t.vote.no, t.vote.abstain];

export const ballot: Ballot<'motion'> = {
  answers,
  limits: () => t.vote.chooseOne,
  problem: (_, marks) => oneMarked(marks),
  selected: (_, marks) => named(answers(), marks),
  passes: {
    outcome: (passed) => (passed ? t.result.outcome.passed : t.result.outcome.failed),
    headline: (passed, matter, [yes = 0, no = 0]) =>
      (passed ? t.assembly.decided.passed : t.assembly.decided.failed)(matter, yes, no),
  },
};
