import { describe, expect, it } from 'vitest';
import { example, majorities, quorums, rules, type Majority, type Quorum } from './data';

describe('the example of the rules', () => {
  it('says how many have to vote and how many yes pass a motion', () => {
    expect(example(20, 'half', 'decided')).toEqual({ quorum: 10, voters: 10, yes: 6, of: 10 });
    expect(example(20, 'half', 'twoThirds')).toEqual({ quorum: 10, voters: 10, yes: 7, of: 10 });
    expect(example(21, 'half', 'cast')).toEqual({ quorum: 11, voters: 11, yes: 6, of: 11 });
    expect(example(20, 'quarter', 'roll')).toEqual({ quorum: 5, voters: 11, yes: 11, of: 20 });
    expect(example(1, 'none', 'decided')).toEqual({ quorum: 0, voters: 1, yes: 1, of: 1 });
  });

  it('keeps to the rules for every size and every choice', () => {
    for (const quorum of Object.keys(quorums) as Quorum[]) {
      for (const majority of Object.keys(majorities) as Majority[]) {
        const made = rules({ quorum, majority, ties: 'report', min_ballots: 3 });
        for (let members = 1; members <= 60; members += 1) {
          const { quorum: needed, voters, yes, of } = example(members, quorum, majority);
          const passes = (count: number) => {
            const [a, b] = [count * made.majority.den, of * made.majority.num];
            return made.majority.test === 'more_than' ? a > b : a >= b;
          };
          expect(voters).toBeLessThanOrEqual(members);
          expect(yes).toBeLessThanOrEqual(voters);
          // The fewest: one fewer would not be enough.
          expect(needed * made.quorum.den).toBeGreaterThanOrEqual(members * made.quorum.num);
          expect((needed - 1) * made.quorum.den).toBeLessThan(members * made.quorum.num || 1);
          expect(passes(yes)).toBe(true);
          expect(yes === 1 || !passes(yes - 1)).toBe(true);
        }
      }
    }
  });
});
