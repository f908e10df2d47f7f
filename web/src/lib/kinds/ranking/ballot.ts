/** All options in order, the most preferred first. */
import { t } from '../../messages';
import type { Ballot } from '../kind';

export const ballot: Ballot<'ranking'> = {
  answers: ({ options }) => options,
  limits: () => t.kinds.ranking.lead,
  problem: ({ options }, marks) => {
    const missing = options.length - marks.length;
    return missing > 0 ? t.kinds.ranking.missing(missing) : undefined;
  },
  selected: ({ options }, marks) =>
    marks.map((one, i) => ({ name: `${t.kinds.ranking.place(i + 1)} ${options[one] ?? ''}` })),
};
