/** Votes for options, and against them where that is asked: as marks, and what they cost. */
import type { Of } from '../kind';

/** The most votes that credits buy for one option. */
export const mostVotes = (credits: number): number => Math.floor(Math.sqrt(credits));

/** The votes of each option, in order; votes against are negative. */
export const votes = ({ options }: Of<'quadratic'>, marks: number[]): number[] =>
  options.map((_, i) => {
    const against = marks[options.length + i] ?? 0;
    return against > 0 ? -against : (marks[i] ?? 0);
  });

/** Marks of which one option has other votes; the others keep theirs. */
export function withVotes(
  contest: Of<'quadratic'>,
  marks: number[],
  option: number,
  value: number,
): number[] {
  const all = votes(contest, marks).with(option, value);
  const forIt = all.map((one) => Math.max(one, 0));
  return contest.against ? [...forIt, ...all.map((one) => Math.max(-one, 0))] : forIt;
}

/** The credits that the marks cost: the square of the votes of each option. */
export const cost = (contest: Of<'quadratic'>, marks: number[]): number =>
  votes(contest, marks).reduce((sum, one) => sum + one * one, 0);
