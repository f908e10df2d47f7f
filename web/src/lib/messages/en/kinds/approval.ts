import { number, plural, voicesOf } from '../forms';

export const words = {
  name: 'Approve several',
  answer: 'Everybody marks all they can live with.',
  fit: 'Good for finding what most can live with; bad when it matters how much somebody wants something.',
  example: 'On which days can we meet?',
  wins: 'The option that most find acceptable wins.',
  limit: 'How many may one ballot mark?',
  limits: { any: 'As many as somebody likes, or none', some: 'Only so many' },
  min: 'At least',
  max: 'At most',
  lead: (min: number, max: number, of: number) =>
    max === of && min <= 1
      ? 'Mark all that you can live with.'
      : min === max
        ? `Mark exactly ${number(min)}.`
        : min === 0
          ? `Mark up to ${number(max)}.`
          : `Mark ${number(min)} to ${number(max)}.`,
  leadNone: 'You can also mark nothing.',
  marked: (count: number) => plural(count, { one: '# marked', other: '# marked' }),
  markedOf: (count: number, max: number) => `${number(count)} of at most ${number(max)} marked`,
  tooMany: (max: number) => `At most ${number(max)} can be marked here.`,
  tooFew: (min: number) =>
    plural(min, { one: 'Please mark at least one here.', other: 'Please mark at least # here.' }),
  errors: {
    limits: 'At most has to be 1 or more.',
    limitsMost: (options: number) => `There are only ${number(options)} options.`,
    limitsOrder: 'At least is more than at most.',
    limitsAll: 'Everybody would have to mark every option, so there is nothing to choose.',
  },
  result: {
    why: (count: number, ballots: number) =>
      `Approved on ${number(count)} of ${plural(ballots, { one: '# ballot', other: '# ballots' })}, more than any other.`,
    each: (count: number, ballots: number) =>
      `Each is approved on ${number(count)} of ${plural(ballots, { one: '# ballot', other: '# ballots' })}.`,
    several: 'One ballot can approve several, so the shares add up to more than the whole.',
    /** The same where some members have more than one voice. */
    voices: {
      why: (count: number, all: number) =>
        `Approved by ${number(count)} of ${voicesOf(all)}, more than any other.`,
      each: (count: number, all: number) => `Each is approved by ${number(count)} of ${voicesOf(all)}.`,
    },
  },
};

declare module '../../kinds' {
  interface KindWords {
    approval: typeof words;
  }
}
