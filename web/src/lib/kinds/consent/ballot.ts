/** Agree, stand aside or object. */
import { t } from '../../messages';
import type { Ballot } from '../kind';
import { named, oneMarked } from '../marks';

const answers = () => [t.kinds.consent.agree, t.kinds.consent.standAside, t.kinds.consent.object];

export const ballot: Ballot<'consent'> = {
  answers,
  limits: () => t.vote.chooseOne,
  problem: (_, marks) => oneMarked(marks),
  selected: (_, marks) => named(answers(), marks),
  passes: {
    outcome: (passed) => (passed ? t.kinds.consent.outcome.passed : t.kinds.consent.outcome.failed),
    headline: (passed, matter, [, , objections = 0]) =>
      (passed ? t.kinds.consent.headline.passed : t.kinds.consent.headline.failed)(matter, objections),
  },
};
