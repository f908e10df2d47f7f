/** Options in order, as far as a voter goes; some can be level, and what is left out shares the last place. */
import { list, t } from '../../messages';
import type { Ballot } from '../kind';
import { places, waiting } from './order';

export const ballot: Ballot<'ranking'> = {
  answers: ({ options }) => options,
  limits: () => t.kinds.ranking.lead,
  problem: (contest, marks) => (places(contest, marks).length === 0 ? t.kinds.ranking.missing : undefined),
  selected: (contest, marks) => {
    const words = t.kinds.ranking;
    const found = places(contest, marks);
    const rest = waiting(contest, marks);
    const names = (options: number[]) => list(options.map((option) => contest.options[option] ?? ''));
    const line = (options: number[], i: number) => ({
      name: `${words.place(i + 1)} ${names(options)}`,
      ...(options.length > 1 ? { value: words.level } : {}),
    });
    const lines = found.map(line);
    if (found.length === 1 && rest.length === 0)
      return [{ name: names(found[0] ?? []), value: words.allLevel }];
    if (rest.length === 0) return lines;
    return [
      ...lines,
      { name: `${words.place(found.length + 1)} ${names(rest)}`, value: words.leftOut, faint: true },
    ];
  },
  // What has no place has the last one.
  selection: (contest, marks) => {
    const last = places(contest, marks).length;
    return contest.options.map((_, option) => {
      const place = marks[option] ?? -1;
      return place < 0 ? last : place;
    });
  },
};
