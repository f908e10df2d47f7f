/** Projects that are paid for as far as the money reaches. */
import { amount, parseMoney } from '../../../lib/money';
import { t } from '../../../lib/messages';
import { type Kind, type Problem } from './kind';

export interface BudgetSettings {
  /** How much there is, as it was typed. */
  funds: string;
}

/** So little that the costs of a hundred projects can be added up exactly. */
export const MOST_MONEY = Math.floor(Number.MAX_SAFE_INTEGER / 128);

/** What is wrong with an amount that somebody typed. */
export function wrongMoney(text: string, currency: string, most = MOST_MONEY): Problem | undefined {
  if (text.trim() === '') return { words: t.kinds.errors.moneyNone, missing: true };
  const value = parseMoney(text, currency);
  // An example in thousands shows both marks.
  if (value === undefined) return { words: t.kinds.errors.money(amount(123_450, currency)) };
  return value > most ? { words: t.kinds.errors.moneyLarge } : undefined;
}

export const budget: Kind<BudgetSettings> = {
  least: 2,
  costs: true,
  fresh: () => ({ funds: '' }),
  problem: ({ funds }, { currency }) =>
    wrongMoney(funds, currency) ??
    (parseMoney(funds, currency) === 0 ? { words: t.kinds.errors.moneyZero } : undefined),
  contest: (question, { options, costs, currency }, { funds }) => ({
    kind: 'budget',
    question,
    options,
    costs,
    funds: parseMoney(funds, currency) ?? 0,
    currency,
  }),
  // An approval of any number.
  size: (_, options) => ({ slots: options, bits: options }),
};
