/** Projects that one would pay for. */
import { t } from '../../messages';
import { money } from '../../money';
import type { Ballot, Of } from '../kind';
import { named } from '../marks';

/** What the marked projects cost, and what there is: it may be more, and is no mistake. */
export function tally(contest: Of<'budget'>, marks: number[]): string {
  const { costs, funds } = contest;
  const cost = marks.reduce((sum, option) => sum + (costs[option] ?? 0), 0);
  return t.kinds.budget.sum(money(cost, contest), money(funds, contest));
}

export const ballot: Ballot<'budget'> = {
  answers: ({ options }) => options,
  limits: (contest) =>
    `${t.kinds.budget.lead(money(contest.funds, contest))} ${t.kinds.budget.order[contest.by]}`,
  problem: () => undefined,
  selected: (contest, marks) =>
    named(contest.options, marks).map((line, i) =>
      line.faint ? line : { ...line, value: money(contest.costs[marks[i] ?? -1] ?? 0, contest) },
    ),
};
