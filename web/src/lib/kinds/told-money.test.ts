/** What is told of money that is spent or divided. */
import '../messages/for-tests';
import { describe, expect, it } from 'vitest';
import { en } from '../messages/en';
import { contest, decided, shapes, tell } from './told-for-tests';

describe('a budget', () => {
  it('says what is funded, what is left and what was passed over', () => {
    const one = tell('budget');
    expect(one.outcome).toBe('Funded: Benches, Bicycle stands, A shed and Solar panels.');
    expect(one.why).toBe(
      'Together they cost €9,550.00 of €10,000.00; €450.00 is left. What has the most support for its cost comes first. Passed over, because too little was left for it: A fountain.',
    );
    const states = one.table.rows.map((row) => row.state);
    expect(states.slice(-2)).toEqual([
      en.kinds.budget.result.states.passed,
      en.kinds.budget.result.states.none,
    ]);
  });

  it('lets each project begin where the one before it ended', () => {
    const bars = shapes(tell('budget'), 'bar', 500).filter(({ fill }) => fill === 'solid');
    for (const [i, bar] of bars.slice(1).entries()) {
      const before = bars[i]!;
      expect(bar.x).toBeCloseTo(before.x + before.width);
    }
    const [line] = shapes(tell('budget'), 'line', 500);
    const last = bars.at(-1)!;
    expect(last.x + last.width).toBeLessThan(line!.x);
  });

  it('stops at a tie, or lets the lot go on', () => {
    const tie = {
      counts: [6, 6, 1],
      contest: contest('budget', { options: ['A', 'B', 'C'], costs: [300, 300, 100], funds: 500 }),
    };
    const standing = [[0, 1], [2]];
    const open = tell('budget', {
      ...tie,
      decided: decided('tied', [0, 1]),
      details: { method: 'budget', standing, funded: [], tied: [0, 1], spent: 0 },
    });
    expect(open.outcome).toBe(en.result.outcome.tied('“A” and “B”'));
    expect(open.why).toContain(en.kinds.budget.result.stops);
    expect(open.table.rows.map((row) => row.state)).toEqual(
      (['level', 'level', 'after'] as const).map((state) => en.kinds.budget.result.states[state]),
    );
    const drawn = tell('budget', {
      ...tie,
      decided: decided('funded', [1, 2], [0, 1]),
      details: { method: 'budget', standing, funded: [1, 2], tied: [], spent: 400 },
    });
    expect(drawn.outcome).toBe('Funded: B and C.');
    expect(drawn.why).toContain(en.kinds.budget.result.drew);
    expect(drawn.rows.map((row) => [row.label, row.leads])).toEqual([
      ['B', true],
      ['A', false],
      ['C', true],
    ]);
  });

  it('says that nothing is within reach', () => {
    const one = tell('budget', {
      decided: decided('funded'),
      details: { method: 'budget', standing: [[1], [4]], funded: [], tied: [], spent: 0 },
    });
    expect(one.outcome).toBe(en.result.outcome.fundedNone);
  });
});

describe('amounts', () => {
  it('say who gets what, in the money of the question', () => {
    expect(tell('amounts').outcome).toBe(
      'Divided: €2,000.00 for Repairs, €1,450.00 for Solidarity fund, €1,200.00 for Reserve and €250.00 for Party.',
    );
    expect(tell('amounts').why).toContain('€100.00 of €5,000.00 is left over.');
    const yen = tell('amounts', { contest: contest('amounts', { currency: 'JPY', decimals: 0 }) });
    expect(yen.outcome).toContain('¥200,000 for Repairs');
  });

  it('are bars of the whole, what is left over among them', () => {
    const bars = shapes(tell('amounts'), 'bar', 500).filter(({ fill }) => fill !== 'ground');
    expect(bars.map(({ width }) => Math.round(width))).toEqual([200, 145, 120, 25, 10]);
  });
});
