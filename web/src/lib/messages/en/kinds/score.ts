import { number, plural } from '../forms';

export const words = {
  name: 'Scores',
  answer: 'Everybody gives each option a number.',
  fit: 'Good for seeing how strongly people feel; bad when some exaggerate, since extremes weigh most.',
  example: 'How well would each of these plans work for you?',
  wins: 'The option with the highest total wins.',
  max: 'The highest score',
  maxHint: 'Scores go from 0 up to this number.',
  lead: (max: number) => `Give each option a number from 0, the lowest, to ${number(max)}, the highest.`,
  none: 'no score yet',
  rest: 'Give all others 0',
  missing: (count: number) =>
    plural(count, {
      one: 'One option has no score yet. Give it one, or give it 0.',
      other: '# options have no score yet. Give each one, or give them all 0.',
    }),
  errors: {
    max: (most: number) => `The highest score is a number from 1 to ${number(most)}.`,
  },
  result: {
    why: (total: number, mean: number, max: number) =>
      `Its scores add up to ${number(total)}, ${number(mean)} of ${number(max)} on average, more than any other.`,
    each: (total: number, mean: number, max: number) =>
      `The scores of each add up to ${number(total)}, ${number(mean)} of ${number(max)} on average.`,
    mean: (mean: number, max: number) => `${number(mean)} of ${number(max)}`,
    noneScored: 'All scores are 0, so nothing was chosen.',
    remark: (max: number) => `Each ballot gives every option 0 to ${number(max)}.`,
  },
};

declare module '../../kinds' {
  interface KindWords {
    score: typeof words;
  }
}
