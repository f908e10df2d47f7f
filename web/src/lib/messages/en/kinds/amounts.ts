import { plural, voicesOf } from '../forms';

export const words = {
  name: 'Dividing money',
  answer: 'Everybody divides a sum among the options.',
  fit: 'Good for settling how much each gets; bad for things that need their whole cost or nothing.',
  example: 'How do we divide the money of the house?',
  wins: 'Each option gets the average of what the ballots give it.',
  total: 'How much does everybody divide?',
  totalHint: 'Everybody divides this sum on the ballot; the result is the average.',
  lead: (total: string) => `Divide up to ${total}. What you do not give is left over.`,
  left: (left: string, total: string) => `${left} of ${total} left`,
  over: (over: string) => `This is ${over} too much. Take it back somewhere.`,
  equal: 'Divide the rest equally',
  wrong: (option: string, example: string) =>
    `The amount for ${option} cannot be read. Write it like ${example}.`,
  errors: {
    most: (most: string) => `At most ${most} can be divided on a ballot.`,
  },
  result: {
    outcome: (shares: string) => `Divided: ${shares}.`,
    share: (money: string, option: string) => `${money} for ${option}`,
    why: (ballots: number) =>
      plural(ballots, {
        one: 'Each option gets what the one ballot gives it.',
        other: 'Each option gets the average of what # ballots give it.',
      }),
    rest: (money: string, total: string) => `${money} of ${total} is left over.`,
    restLabel: 'Left over',
    /** The same where some members have more than one voice. */
    voices: {
      why: (all: number) => `Each option gets the average of what ${voicesOf(all)} give it.`,
    },
  },
  slots: {
    low: (option: string) => `${option}, lower part`,
    high: (option: string) => `${option}, times 65,536`,
  },
};

declare module '../../kinds' {
  interface KindWords {
    amounts: typeof words;
  }
}
