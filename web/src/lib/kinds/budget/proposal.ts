/** Projects that are paid for as far as the money reaches. */
import { amount, parseMoney, unit } from '../../money';
import { t } from '../../messages';
import type { Of, Proposal } from '../kind';
import { wrongMoney } from '../limits';

export interface BudgetSettings {
  /** How much there is, as it was typed. */
  funds: string;
  /** What comes first. */
  by: Of<'budget'>['by'];
}

declare module '../kind' {
  interface Settings {
    budget: BudgetSettings;
  }
}

export const orders: BudgetSettings['by'][] = ['support_per_cost', 'votes'];

export const proposal: Proposal<'budget'> = {
  card: { group: 'share', place: 3 },
  least: 2,
  beside: (cost, currency) => {
    const wrong = wrongMoney(cost, currency);
    return wrong?.missing ? { ...wrong, words: t.kinds.budget.errors.costNone } : wrong;
  },
  fresh: () => ({ funds: '', by: 'support_per_cost' }),
  problem: ({ funds }, { currency }) =>
    wrongMoney(funds, currency) ??
    (parseMoney(funds, unit(currency)) === 0 ? { words: t.propose.errors.moneyZero } : undefined),
  contest: (question, { options, costs, currency }, { funds, by }) => ({
    kind: 'budget',
    question,
    options,
    costs,
    funds: parseMoney(funds, unit(currency)) ?? 0,
    ...unit(currency),
    by,
  }),
  settings: (contest) => ({ funds: amount(contest.funds, contest), by: contest.by }),
  wins: ({ by }) => t.kinds.budget.wins[by],
  ties: true,
  warnings: ({ options, costs, funds }) => {
    if (funds === 0) return [];
    const dear = options
      .filter((_, i) => (costs[i] ?? 0) > funds)
      .map((one) => t.kinds.budget.warnings.dear(one));
    const all = costs.reduce((sum, cost) => sum + cost, 0);
    const enough = all > 0 && all <= funds && options.length > 1;
    return enough ? [...dear, t.kinds.budget.warnings.enough] : dear;
  },
};
