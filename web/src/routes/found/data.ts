/** The rules that the founding page offers, as data, and what they mean in numbers. */
import type { Rules } from '../../lib/worker/views';

export const quorums = {
  none: { num: 0, den: 1 },
  quarter: { num: 1, den: 4 },
  third: { num: 1, den: 3 },
  half: { num: 1, den: 2 },
  twoThirds: { num: 2, den: 3 },
} as const;
export type Quorum = keyof typeof quorums;

export const majorities = {
  decided: { of: 'decided', test: 'more_than', num: 1, den: 2 },
  twoThirds: { of: 'decided', test: 'at_least', num: 2, den: 3 },
  cast: { of: 'cast', test: 'more_than', num: 1, den: 2 },
  roll: { of: 'roll', test: 'more_than', num: 1, den: 2 },
} as const;
export type Majority = keyof typeof majorities;

export const ties = ['report', 'lot'] as const;

/** In the sum of one ballot everybody can read it, and in that of two each can work out the other's. */
export const USUAL_MIN_BALLOTS = 3;
export const MOST_FEWEST = 1000;

export type Chosen = Pick<Founding, 'quorum' | 'majority' | 'ties' | 'min_ballots'>;

export const rules = ({ quorum, majority, ties, min_ballots }: Chosen): Rules => ({
  invite: 'member',
  propose: 'member',
  quorum: { ...quorums[quorum] },
  majority: { ...majorities[majority] },
  ties,
  min_ballots,
});

/** What is typed on the way; kept on this device until the assembly exists. */
export interface Founding {
  step: number;
  name: string;
  purpose: string;
  member: string;
  quorum: Quorum;
  majority: Majority;
  ties: Rules['ties'];
  /** The fewest ballots that are opened. */
  min_ballots: number;
  /** How many members the example is about. */
  members: number;
}

export const begin = (): Founding => ({
  step: 0,
  name: '',
  purpose: '',
  member: '',
  quorum: 'half',
  majority: 'decided',
  ties: 'report',
  min_ballots: USUAL_MIN_BALLOTS,
  members: 20,
});

export interface Example {
  /** How many have to vote; 0 without a quorum. */
  quorum: number;
  /** How many vote in the example. */
  voters: number;
  /** How many yes pass a motion, out of `of`. */
  yes: number;
  of: number;
}

/** The rules at work in a group of this size: as many vote as have to, or half where nobody has to. */
export function example(members: number, quorum: Quorum, majority: Majority): Example {
  const { num, den } = quorums[quorum];
  const needed = Math.ceil((members * num) / den);
  const rule = majorities[majority];
  const usual = Math.max(1, needed || Math.ceil(members / 2));
  const of = rule.of === 'roll' ? members : usual;
  const part = (of * rule.num) / rule.den;
  const yes = rule.test === 'more_than' ? Math.floor(part) + 1 : Math.max(1, Math.ceil(part));
  return { quorum: needed, voters: Math.max(usual, yes), yes, of };
}
