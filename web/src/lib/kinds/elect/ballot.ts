/** Several seats: each ballot marks up to so many candidates. */
import { t } from '../../messages';
import type { Ballot, Of } from '../kind';
import { named } from '../marks';

/** How many are marked. */
export const tally = ({ max }: Of<'elect'>, marks: number[]): string =>
  t.kinds.elect.markedOf(marks.length, max);

export const ballot: Ballot<'elect'> = {
  answers: ({ options }) => options,
  limits: ({ max, seats, options }) => t.kinds.elect.lead(max, seats, options.length),
  problem: ({ max }, marks) => (marks.length > max ? t.kinds.elect.tooMany(max) : undefined),
  selected: ({ options }, marks) => named(options, marks),
  countsBallots: true,
  seats: ({ seats }) => seats,
};
