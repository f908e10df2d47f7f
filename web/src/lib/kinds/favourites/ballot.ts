/** The first few in order, the most preferred first. */
import { t } from '../../messages';
import type { Ballot } from '../kind';

export const ballot: Ballot<'favourites'> = {
  answers: ({ options }) => options,
  limits: ({ places }) => t.kinds.favourites.lead(places),
  problem: (_, marks) => (marks.length === 0 ? t.kinds.ranking.missing : undefined),
  selected: ({ options, places }, marks) => {
    const lines = marks.map((one, i) => ({ name: `${t.kinds.ranking.place(i + 1)} ${options[one] ?? ''}` }));
    const free = places - marks.length;
    if (marks.length === 0) return [{ name: t.vote.reviewNothing, faint: true }];
    return free > 0 ? [...lines, { name: t.kinds.favourites.free(free), faint: true }] : lines;
  },
};
