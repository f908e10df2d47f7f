/** Agree, stand aside or object. */
import { t } from '../../messages';
import type { Ballot } from '../kind';
import { named, oneMarked } from '../marks';

const answers = () => [t.vote.agree, t.vote.standAside, t.vote.object];

export const ballot: Ballot<'consent'> = {
  answers,
  limits: () => t.vote.chooseOne,
  problem: (_, marks) => oneMarked(marks),
  selected: (_, marks) => named(answers(), marks),
  passes: {
    outcome: (passed) => (passed ? t.told.consent.short.passed : t.told.consent.short.failed),
    headline: (passed, matter, [, , objections = 0]) =>
      (passed ? t.assembly.decided.agreed : t.assembly.decided.notAgreed)(matter, objections),
  },
};
