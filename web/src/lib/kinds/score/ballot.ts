/** A number for each option. No number is not 0: it is asked for. */
import { number, t } from '../../messages';
import type { Ballot } from '../kind';
import { numbers, unset } from '../numbers';

export const ballot: Ballot<'score'> = {
  answers: ({ options }) => options,
  limits: ({ max }) => t.kinds.score.lead(max),
  problem: (contest, marks) => {
    const missing = unset(contest, marks);
    return missing > 0 ? t.kinds.score.missing(missing) : undefined;
  },
  selected: (contest, marks) =>
    numbers(contest, marks).map((one, i) => ({ name: contest.options[i] ?? '', value: number(one) })),
};
