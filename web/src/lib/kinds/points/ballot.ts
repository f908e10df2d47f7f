/** Points handed out over the options. */
import { t } from '../../messages';
import type { Ballot } from '../kind';
import { given, numbers, used } from '../numbers';

export const ballot: Ballot<'points'> = {
  answers: ({ options }) => options,
  limits: ({ budget, exact }) => t.kinds.points.lead(budget, exact),
  problem: ({ budget, exact }, marks) => {
    const left = budget - used(marks);
    if (left < 0) return t.kinds.points.over(-left);
    return left > 0 && exact ? t.kinds.points.under(left) : undefined;
  },
  selected: (contest, marks) =>
    given(contest.options, numbers(contest, marks), t.kinds.points.count, contest.budget - used(marks)),
  selection: numbers,
};
