/** Every option that is acceptable. */
import { t } from '../../messages';
import type { Ballot, Of } from '../kind';
import { named } from '../marks';

/** How many are marked. */
export const tally = ({ options, max }: Of<'approval'>, marks: number[]): string =>
  max < options.length ? t.vote.markedOf(marks.length, max) : t.vote.marked(marks.length);

export const ballot: Ballot<'approval'> = {
  answers: ({ options }) => options,
  limits: ({ min, max, options }) => {
    const sentence = t.vote.approve(min, max, options.length);
    return min === 0 ? `${sentence} ${t.vote.approveNone}` : sentence;
  },
  problem: ({ min, max }, marks) => {
    if (marks.length > max) return t.vote.tooMany(max);
    return marks.length < min ? t.vote.tooFew(min) : undefined;
  },
  selected: ({ options }, marks) => named(options, marks),
  countsBallots: true,
};
