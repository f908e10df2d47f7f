import { number, plural, voicesOf } from './forms';

const ballotsOf = (count: number) => plural(count, { one: '# ballot', other: '# ballots' });

/** Members whose ballots count more than once, where the statutes have that. */
export const voices = {
  /** After a name; only of those who have more than one. */
  has: (count: number) => voicesOf(count),
  /** Where the rules came to allow fewer than a vote gave. */
  given: (count: number) => `a vote gave ${number(count)}`,
  change: (name: string, from: number, to: number) => `Voices of ${name}: ${number(from)} → ${number(to)}`,
  member: 'Whose voices',
  choose: 'Please choose somebody.',
  count: 'Voices',
  off: 'By the rules each member has one voice. A vote has to change the rule “Most voices of a member” first.',
  alone:
    'A vote on voices decides nothing else: in it each member has one voice. Take out what else it does, and all other questions.',
  deciding: 'In this vote each member has one voice.',
  never: (fewest: number, members: number) =>
    `With these voices no other vote could be opened: it would take ${ballotsOf(fewest)}, and there ${plural(members, { one: 'is # member', other: 'are # members' })}.`,
  many: (fewest: number, members: number) =>
    `With these voices a result is opened only with ${ballotsOf(fewest)} or more; there are ${plural(members, { one: '# member', other: '# members' })}.`,
  neverOpened: (fewest: number, members: number) =>
    `This vote could not be opened: somebody has more than one voice, so it takes ${ballotsOf(fewest)}, and ${plural(members, { one: '# member can', other: '# members can' })} vote. A vote on voices can change that.`,
  yours: (count: number) => `Your ballot counts ${voicesOf(count)}.`,
  title: 'What unequal voices give away',
  leak: (fewest: number) =>
    `The result is a sum. With unequal voices, somebody who sees a lopsided sum and knows who has how many may learn more of a ballot with many voices. That is why fewer than ${ballotsOf(fewest)} are never opened here.`,
  unequal: (several: string) => `Unequal voices in this vote: ${several}. Everybody else has one.`,
  one: (name: string, count: number) => `${name} (${number(count)})`,
  withheld: (ballots: number, fewest: number, most: number) =>
    `${plural(ballots, { one: '# ballot was cast', other: '# ballots were cast' })}. Somebody on the roll has ${voicesOf(most)}, and then a sum of fewer than ${number(fewest)} ballots could tell how they voted. So nobody opens it, and nothing was decided.`,
  next: 'With fewer voices, or one for everybody, fewer ballots are enough: any member can propose that.',
  counted: (count: number, ballots: number) => `${voicesOf(count)} of ${ballotsOf(ballots)} count.`,
  turnout: (count: number, all: number) => `They have ${number(count)} of ${voicesOf(all)}.`,
  quorum: (needed: number) => `The quorum is ${voicesOf(needed)}.`,
  tooFewYes: (yes: number, needed: number) => `${voicesOf(yes)} said Yes; ${number(needed)} had to.`,
  enough: (needed: number, base: number) =>
    `It takes Yes from ${voicesOf(needed)} at least, of ${number(base)} that count.`,
  missed: (count: number, needed: number) =>
    `${voicesOf(count)} took part; the rules ask for at least ${number(needed)}.`,
  column: 'Voices',
  ofAll: 'Of all voices',
  meaning: 'The numbers are voices, not people.',
};
