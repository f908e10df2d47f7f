import { number, plural, voicesOf } from '../forms';

export const words = {
  name: 'Choose one',
  answer: 'Everybody picks one.',
  fit: 'Good for two options, or when each has its own followers; bad with many alike options, which take votes from each other.',
  example: 'Who speaks for us at the council?',
  wins: 'The option with the most votes wins.',
  winsHalf:
    'An option needs more than half of the ballots that choose one. If none has it, nobody is chosen yet, and those with the most go to a run-off.',
  half: 'An option needs more than half to be chosen',
  halfHint: 'Else a run-off between those with the most.',
  blankLegend: 'Is there an answer besides the options?',
  blanks: {
    nobody: 'Yes, “None of these”',
    no_answer: 'Yes, “No answer”',
    off: 'No',
  },
  blankHow: {
    nobody: 'If no option has more ballots than it, nothing is chosen.',
    no_answer: 'It is counted and decides nothing.',
    off: 'Whoever takes part chooses an option.',
  },
  winsNobody: 'If no option has more than “None of these”, nothing is chosen.',
  blank: 'None of these',
  noAnswer: 'No answer',
  runOff: 'Write the run-off',
  result: {
    why: (count: number, ballots: number) =>
      `${number(count)} of ${plural(ballots, { one: '# ballot', other: '# ballots' })}, more than any other.`,
    /** Where some gave no answer, perhaps more than chose any option. */
    whyBlank: (count: number, ballots: number, blank: number) =>
      `${number(count)} of ${plural(ballots, { one: '# ballot', other: '# ballots' })}, more than any other option; ${number(blank)} gave no answer.`,
    whyHalf: (count: number, chose: number) =>
      `${number(count)} of the ${plural(chose, { one: '# ballot', other: '# ballots' })} that chose an option, more than half.`,
    none: 'Nothing was chosen: no option has more ballots than “None of these”.',
    whyNone: (blank: number, most: number, ballots: number) =>
      `“None of these” has ${number(blank)} of ${plural(ballots, { one: '# ballot', other: '# ballots' })}; the most that an option has is ${number(most)}.`,
    noMajority: (options: string) => `No option has more than half. A run-off is between ${options}.`,
    whyNoMajority: (most: number, chose: number) =>
      `The most that an option has is ${number(most)} of the ${plural(chose, { one: '# ballot', other: '# ballots' })} that chose one; more than half was needed.`,
    each: (count: number, ballots: number) =>
      `Each has ${number(count)} of ${plural(ballots, { one: '# ballot', other: '# ballots' })}.`,
    /** The same where some members have more than one voice. */
    voices: {
      why: (count: number, all: number) => `${number(count)} of ${voicesOf(all)}, more than any other.`,
      whyBlank: (count: number, all: number, blank: number) =>
        `${number(count)} of ${voicesOf(all)}, more than any other option; ${number(blank)} gave no answer.`,
      whyHalf: (count: number, chose: number) =>
        `${number(count)} of the ${voicesOf(chose)} for an option, more than half.`,
      none: 'Nothing was chosen: no option has more voices than “None of these”.',
      whyNone: (blank: number, most: number, all: number) =>
        `“None of these” has ${number(blank)} of ${voicesOf(all)}; the most that an option has is ${number(most)}.`,
      whyNoMajority: (most: number, chose: number) =>
        `The most that an option has is ${number(most)} of the ${voicesOf(chose)} for one; more than half was needed.`,
      each: (count: number, all: number) => `Each has ${number(count)} of ${voicesOf(all)}.`,
    },
  },
};

declare module '../../kinds' {
  interface KindWords {
    choose: typeof words;
  }
}
