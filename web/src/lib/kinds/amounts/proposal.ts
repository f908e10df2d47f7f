/** A sum of money that each ballot divides. */
import { t } from '../../messages';
import { amount, money, parseMoney, unit } from '../../money';
import type { Proposal } from '../kind';
import { wrongMoney } from '../limits';

export interface AmountsSettings {
  /** What each ballot divides, as it was typed. */
  total: string;
}

/** What fits into 32 bits. */
export const MOST_TOTAL = 2 ** 32 - 1;

declare module '../kind' {
  interface Settings {
    amounts: AmountsSettings;
  }
}

export const proposal: Proposal<'amounts'> = {
  card: { group: 'share', place: 4 },
  least: 1,
  fresh: () => ({ total: '' }),
  problem: ({ total }, { currency }) => {
    const wrong = wrongMoney(total, currency);
    const value = parseMoney(total, unit(currency)) ?? 0;
    if (wrong) return wrong;
    if (value === 0) return { words: t.propose.errors.moneyZero };
    return value > MOST_TOTAL
      ? { words: t.kinds.amounts.errors.most(money(MOST_TOTAL, unit(currency))) }
      : undefined;
  },
  settings: (contest) => ({ total: amount(contest.total, contest) }),
  contest: (question, { options, currency }, { total }) => ({
    kind: 'amounts',
    question,
    options,
    total: parseMoney(total, unit(currency)) ?? 0,
    ...unit(currency),
  }),
  wins: () => t.kinds.amounts.wins,
  ties: false,
};
