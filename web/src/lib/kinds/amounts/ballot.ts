/** Money divided over the options. */
import { t } from '../../messages';
import { amount, money } from '../../money';
import type { Ballot } from '../kind';
import { given, numbers, UNSET, used } from '../numbers';

export const ballot: Ballot<'amounts'> = {
  answers: ({ options }) => options,
  limits: (contest) => t.kinds.amounts.lead(money(contest.total, contest)),
  problem: (contest, marks) => {
    const { options, total } = contest;
    const wrong = numbers(contest, marks).indexOf(UNSET);
    if (wrong >= 0)
      return t.kinds.amounts.wrong(options[wrong] ?? '', amount(Math.floor(total / 2), contest));
    const over = used(marks) - total;
    return over > 0 ? t.kinds.amounts.over(money(over, contest)) : undefined;
  },
  selected: (contest, marks) => {
    const words = (one: number) => money(one, contest);
    return given(contest.options, numbers(contest, marks), words, contest.total - used(marks));
  },
  selection: numbers,
};
