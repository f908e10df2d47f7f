/** A grade for each option. */
import { t } from '../../messages';
import type { Ballot } from '../kind';
import { numbers, unset } from '../numbers';

export const ballot: Ballot<'grades'> = {
  answers: ({ options }) => options,
  limits: () => t.kinds.grades.lead,
  problem: (contest, marks) => {
    const missing = unset(contest, marks);
    return missing > 0 ? t.kinds.grades.missing(missing) : undefined;
  },
  selected: (contest, marks) =>
    numbers(contest, marks).map((one, i) => ({
      name: contest.options[i] ?? '',
      value: contest.grades[one] ?? '',
    })),
};
