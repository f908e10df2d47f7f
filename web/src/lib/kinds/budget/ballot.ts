/** Projects that one would pay for. */
import { t } from '../../messages';
import { money } from '../../money';
import type { Ballot, Of } from '../kind';
import { named } from '../marks';

/** What the marked projects cost, and what there is: it may be more, and is no mistake. */
export function tally({ costs, funds, currency }: Of<'budget'>, marks: number[]): string {
  const cost = marks.reduce((sum, option) => sum + (costs[option] ?? 0), 0);
  return t.kinds.budget.sum(money(cost, currency), money(funds, currency));
}

export const ballot: Ballot<'budget'> = {
  answers: ({ options }) => options,
  limits: ({ funds, currency, by }) =>
    `${t.kinds.budget.lead(money(funds, currency))} ${t.kinds.budget.order[by]}`,
  problem: () => undefined,
  selected: ({ options, costs, currency }, marks) =>
    named(options, marks).map((line, i) =>
      line.faint ? line : { ...line, value: money(costs[marks[i] ?? -1] ?? 0, currency) },
    ),
};
