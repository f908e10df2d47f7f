import { describe, expect, it } from 'vitest';
import { rulesOf, sizes, statutes } from '../../lib/rules/presets';
import { begin, chosen, rules } from './data';

describe('the rules of a founding', () => {
  it('are those of its preset where nothing was changed', () => {
    expect(begin().preset).toBe('small');
    for (const preset of [...sizes, ...statutes]) expect(rules(chosen(preset))).toEqual(rulesOf(preset));
  });

  it('change in what was chosen, and nowhere else', () => {
    const made = rules({
      ...chosen('club'),
      joining: 'by_vote',
      turnout: 'half',
      ties: 'lot',
      participation: 'hidden',
      min_ballots: 7,
      wait: 'day',
    });
    const { admit, ties, participation, min_ballots, release } = made;
    expect([admit.by, ties, participation, min_ballots]).toEqual(['vote', 'lot', 'hidden', 7]);
    expect(release).toEqual({ ...rulesOf('club').release, wait: 86_400_000 });
    for (const name of ['ordinary', 'special'] as const)
      expect(made[name].turnout).toEqual({ num: 1, den: 2 });
    expect(made.circle).toEqual(rulesOf('club').circle);
    expect(rules({ ...chosen('club'), joining: 'link' }).admit.vouches).toBe(0);
    // A link is not what is left of somebody's first choice.
    expect(rulesOf('club').admit.vouches).toBe(2);
  });
});
