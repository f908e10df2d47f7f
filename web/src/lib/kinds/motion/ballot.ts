/** Yes, no or abstain. */
import { t } from '../../messages';
import type { Ballot } from '../kind';
import { named, oneMarked } from '../marks';

const answers = () => [t.kinds.motion.yes, t.kinds.motion.no, t.kinds.motion.abstain];

export const ballot: Ballot<'motion'> = {
  answers,
  limits: () => t.vote.chooseOne,
  problem: (_, marks) => oneMarked(marks),
  selected: (_, marks) => named(answers(), marks),
  passes: {
    outcome: (passed) => (passed ? t.kinds.motion.outcome.passed : t.kinds.motion.outcome.failed),
    headline: (passed, matter, [yes = 0, no = 0]) =>
      (passed ? t.kinds.motion.headline.passed : t.kinds.motion.headline.failed)(matter, yes, no),
  },
};
