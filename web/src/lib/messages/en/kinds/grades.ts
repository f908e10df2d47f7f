import { number, plural } from '../forms';

export const words = {
  name: 'Grades',
  answer: 'Everybody gives each option a grade in words.',
  fit: 'Good for judging each option by what it is worth; bad at telling nearly equal ones apart.',
  example: 'What do you think of each candidate?',
  wins: 'The option with the best middle grade wins: half of the voters find it at least that good. If it is the same, the grades next to the middle decide.',
  legend: 'The grades, the best first',
  hint: '2 to 10 grades, in words that everybody understands alike.',
  usual: {
    best: 'Excellent',
    second: 'Very good',
    third: 'Good',
    fourth: 'Acceptable',
    fifth: 'Poor',
    last: 'Reject',
  },
  grade: (position: number) => `Grade ${number(position)}`,
  add: 'Add a grade',
  remove: (position: number) => `Remove grade ${number(position)}`,
  handle: (position: number) => `Move grade ${number(position)}`,
  up: (position: number) => `Move grade ${number(position)} up`,
  down: (position: number) => `Move grade ${number(position)} down`,
  backToUsual: 'Back to the usual six',
  none: 'no grade yet',
  lead: 'Give each option a grade.',
  rest: (grade: string) => `Grade all others “${grade}”`,
  missing: (count: number) =>
    plural(count, { one: 'One option has no grade yet.', other: '# options have no grade yet.' }),
  errors: {
    empty: (position: number) => `Grade ${number(position)} has no word yet.`,
    same: (a: number, b: number) =>
      `Grades ${number(a)} and ${number(b)} look the same. Word one of them differently.`,
    long: (position: number, most: number) =>
      `Grade ${number(position)} is too long: ${number(most)} characters are the most.`,
    few: 'At least two grades are needed.',
  },
  result: {
    why: (grade: string) =>
      `Its majority grade is “${grade}”: more than half of the ballots give it that or better.`,
    same: (options: string) =>
      `${options} reached the same grade. Around the middle, the grades of the winner are better.`,
    each: (grade: string) =>
      `The majority grade of each is “${grade}”, and their grades around the middle are the same.`,
    middle: 'the middle ballot',
    all: 'How many ballots gave each grade',
    remark: 'The majority grade is that of the middle ballot, when all are put in order.',
    /** The same where some members have more than one voice. */
    voices: {
      why: (grade: string) =>
        `Its majority grade is “${grade}”: more than half of the voices give it that or better.`,
      middle: 'the middle voice',
      all: 'How many voices gave each grade',
      remark: 'The majority grade is that of the middle voice, when all are put in order.',
    },
  },
  slot: (option: string, grade: string) => `${option}: ${grade}`,
};

declare module '../../kinds' {
  interface KindWords {
    grades: typeof words;
  }
}
