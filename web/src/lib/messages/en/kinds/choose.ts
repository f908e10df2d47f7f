import { number, plural } from '../forms';

export const words = {
  name: 'Choose one',
  answer: 'Everybody picks one.',
  fit: 'Good for two options, or when each has its own followers; bad with many alike options, which take votes from each other.',
  example: 'Who speaks for us at the council?',
  wins: 'The option with the most votes wins.',
  allowBlank: 'People can also answer “None of these”',
  blank: 'None of these',
  result: {
    why: (count: number, ballots: number) =>
      `${number(count)} of ${plural(ballots, { one: '# ballot', other: '# ballots' })}, more than any other.`,
    /** Where at least as many answered that it should be none of the options. */
    whyBlank: (count: number, ballots: number, blank: number) =>
      `${number(count)} of ${plural(ballots, { one: '# ballot', other: '# ballots' })}, more than any other option. “None of these” is no option and cannot win; it has ${number(blank)}.`,
    each: (count: number, ballots: number) =>
      `Each has ${number(count)} of ${plural(ballots, { one: '# ballot', other: '# ballots' })}.`,
  },
};

declare module '../../kinds' {
  interface KindWords {
    choose: typeof words;
  }
}
