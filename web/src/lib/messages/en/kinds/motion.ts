import { fraction, number, plural } from '../forms';

type Of = 'cast' | 'decided' | 'base';
type Test = 'more_than' | 'at_least';
const part = (test: Test, num: number, den: number) =>
  num === den && test === 'at_least'
    ? 'all'
    : `${test === 'more_than' ? 'more than' : 'at least'} ${fraction(num, den)}`;
const whole = {
  cast: 'of all ballots',
  decided: 'of those who said yes or no',
  base: 'of all members who count',
};
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const words = {
  name: 'Yes or no',
  answer: 'Yes, no or abstain.',
  fit: 'Good for one clear proposal; bad when there is more than one way to do it.',
  example: 'Shall we renew the roof this year?',
  yes: 'Yes',
  no: 'No',
  abstain: 'Abstain',
  wins: (of: Of, test: Test, num: number, den: number) =>
    `It passes with ${part(test, num, den)} ${{ cast: 'of all ballots', decided: 'of those who say yes or no', base: 'of all members who count' }[of]}.`,
  outcome: {
    passed: 'The motion passed.',
    failed: 'The motion did not pass.',
  },
  headline: {
    passed: (what: string, yes: number, no: number) => `Passed: ${what}, ${number(yes)} to ${number(no)}`,
    failed: (what: string, yes: number, no: number) => `Not passed: ${what}, ${number(yes)} to ${number(no)}`,
  },
  result: {
    passed: (yes: number, no: number) => `Passed: ${number(yes)} yes, ${number(no)} no.`,
    failed: (yes: number, no: number) => `Not passed: ${number(yes)} yes, ${number(no)} no.`,
    nobody: 'Nobody voted, so the motion did not pass.',
    met: (of: Of, test: Test, num: number, den: number) => `${upper(part(test, num, den))} ${whole[of]}.`,
    missed: (of: Of, test: Test, num: number, den: number) =>
      `It needed ${part(test, num, den)} ${whole[of]}.`,
    abstained: (count: number) => plural(count, { one: '# person abstained.', other: '# people abstained.' }),
    needed: (count: number) => `${number(count)} needed`,
    /** The same where some members have more than one voice. */
    voices: {
      abstained: (count: number) =>
        plural(count, { one: '# voice abstained.', other: '# voices abstained.' }),
    },
  },
};

declare module '../../kinds' {
  interface KindWords {
    motion: typeof words;
  }
}
