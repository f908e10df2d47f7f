import { number, plural, voicesOf } from '../forms';

export const words = {
  name: 'Elect to several seats',
  answer: 'Everybody marks those whom they want.',
  fit: 'Good for a board or for trustees; bad where each group among the members needs somebody of its own: those who are more can fill all seats.',
  example: 'Who sits on the board?',
  wins: (seats: number) =>
    `${plural(seats, { one: 'The seat goes', other: 'The # seats go' })} to whoever is marked on most ballots, if enough members mark them.`,
  seats: 'Seats',
  limit: 'How many may one ballot mark?',
  limits: { seats: 'As many as there are seats', some: 'Another number' },
  max: 'At most',
  member: 'A member',
  standsAsMember: 'Stands as a member: the name is the one in the list of members.',
  statement: (name: string) => `In ${name}’s own words`,
  statementShort: 'In their own words (if they want)',
  lead: (max: number, seats: number, of: number) =>
    `${plural(seats, { one: 'There is # seat', other: 'There are # seats' })}. ${
      max === of ? 'Mark all whom you want, or nobody.' : `Mark up to ${number(max)}, or nobody.`
    }${of === seats ? ' There are as many candidates as seats, but each still needs enough votes.' : ''}`,
  markedOf: (count: number, max: number) => `${number(count)} of at most ${number(max)} marked`,
  tooMany: (max: number) => `At most ${number(max)} can be marked here.`,
  errors: {
    seats: (most: number) => `There can be 1 to ${number(most)} seats.`,
    max: (most: number) => `One ballot can mark 1 to ${number(most)} here.`,
  },
  warnings: {
    few: (empty: number, seats: number) =>
      `There are fewer candidates than seats: at least ${number(empty)} of ${number(seats)} stay empty.`,
    equal: 'There are as many candidates as seats. Each still needs enough votes.',
  },
  result: {
    why: (needed: number) =>
      `The seats go to those marked on most ballots; it took at least ${plural(needed, { one: '# vote', other: '# votes' })}.`,
    level: (names: string) =>
      `${names} have equally many votes, and there are too few seats for all of them.`,
    open: 'The rules leave a tie open.',
    few: (needed: number, some: boolean) =>
      `${some ? 'Nobody else' : 'Nobody'} has the ${plural(needed, { one: '# vote', other: '# votes' })} that it takes.`,
    several: 'One ballot can mark several, so the shares add up to more than the whole.',
    bar: (needed: string) => `Whoever is elected needs ${needed}.`,
    tooFew: 'too few votes',
    states: { elected: 'elected', level: 'level', behind: 'not elected', void: '–' },
    /** The same where some members have more than one voice. */
    voices: {
      why: (needed: number) =>
        `The seats go to those with most voices; it took at least ${voicesOf(needed)}.`,
      level: (names: string) =>
        `${names} have equally many voices, and there are too few seats for all of them.`,
      few: (needed: number, some: boolean) =>
        `${some ? 'Nobody else' : 'Nobody'} has the ${voicesOf(needed)} that it takes.`,
      bar: (needed: string) => `Voices needed to be elected: ${needed}.`,
      tooFew: 'too few voices',
    },
  },
};

declare module '../../kinds' {
  interface KindWords {
    elect: typeof words;
  }
}
