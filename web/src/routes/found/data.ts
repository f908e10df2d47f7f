/** The rules that the founding page offers, as data. */
import type { Rules } from '../../lib/worker/views';

export const quorums = {
  none: { num: 0, den: 1 },
  quarter: { num: 1, den: 4 },
  third: { num: 1, den: 3 },
  half: { num: 1, den: 2 },
  twoThirds: { num: 2, den: 3 },
} as const;

export const majorities = {
  decided: { of: 'decided', test: 'more_than', num: 1, den: 2 },
  twoThirds: { of: 'decided', test: 'at_least', num: 2, den: 3 },
  cast: { of: 'cast', test: 'more_than', num: 1, den: 2 },
  roll: { of: 'roll', test: 'more_than', num: 1, den: 2 },
} as const;

export function rules(quorum: keyof typeof quorums, majority: keyof typeof majorities): Rules {
  return {
    invite: 'member',
    propose: 'member',
    quorum: { ...quorums[quorum] },
    majority: { ...majorities[majority] },
  };
}
