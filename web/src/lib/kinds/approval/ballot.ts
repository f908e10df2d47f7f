/** Every option that is acceptable. */
import { t } from '../../messages';
import type { Ballot, Of } from '../kind';
import { named } from '../marks';

/** How many are marked. */
export const tally = ({ options, max }: Of<'approval'>, marks: number[]): string =>
  max < options.length ? t.kinds.approval.markedOf(marks.length, max) : t.kinds.approval.marked(marks.length);

export const ballot: Ballot<'approval'> = {
  answers: ({ options }) => options,
  limits: ({ min, max, options }) => {
    const sentence = t.kinds.approval.lead(min, max, options.length);
    return min === 0 ? `${sentence} ${t.kinds.approval.leadNone}` : sentence;
  },
  problem: ({ min, max }, marks) => {
    if (marks.length > max) return t.kinds.approval.tooMany(max);
    return marks.length < min ? t.kinds.approval.tooFew(min) : undefined;
  },
  selected: ({ options }, marks) => named(options, marks),
  countsBallots: true,
};
