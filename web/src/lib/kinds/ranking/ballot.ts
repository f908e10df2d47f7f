/** All options in order, the most preferred first. */
import { t } from '../../messages';
import type { Ballot } from '../kind';

export const ballot: Ballot<'ranking'> = {
  answers: ({ options }) => options,
  limits: () => t.kinds.rankLead,
  problem: ({ options }, marks) => {
    const missing = options.length - marks.length;
    return missing > 0 ? t.kinds.rankMissing(missing) : undefined;
  },
  selected: ({ options }, marks) =>
    marks.map((one, i) => ({ name: `${t.kinds.place(i + 1)} ${options[one] ?? ''}` })),
};
