/** What is told of orders: whole rankings and the first places. */
import '../messages/for-tests';
import { describe, expect, it } from 'vitest';
import { en } from '../messages/en';
import type { Specimen } from './specimen';
import { specimens } from './specimens';
import { contest, decided, shapes, tell } from './told-for-tests';

describe('a ranking', () => {
  it('explains the strongest chain where there is no Condorcet winner', () => {
    expect(tell('ranking').why).toBe(
      [
        en.kinds.ranking.result.noCondorcet,
        en.kinds.ranking.result.schulze,
        'More ballots put “Cedar house” before it, but a chain of wins leads the other way: “Elm house” before “Dogwood house” (31), “Dogwood house” before “Cedar house” (28). Its weakest step has 28 ballots, that of the best chain against it 24.',
      ].join(' '),
    );
  });

  it('frames every win, and no pair twice', () => {
    expect(shapes(tell('ranking'), 'box')).toHaveLength(10);
  });

  it('says of Borda when another would win every pair', () => {
    const details = { ...specimens.ranking.details, method: 'borda', condorcet: 0 } as Specimen['details'];
    const one = tell('ranking', { details, contest: contest('ranking', { method: 'borda' }) });
    expect(one.why).toBe(
      'It got 204 points: two from a ballot for each option behind it, one for each level with it. Set against each other option by itself, “Ash house” would be preferred.',
    );
    expect(one.table.columns.map(({ key }) => key)).toContain('points');
    const clear = tell('ranking', {
      details: { ...specimens.ranking.details, condorcet: 4 } as Specimen['details'],
    });
    expect(clear.why).toBe(en.kinds.ranking.result.condorcet);
  });

  it('says how many prefer neither, in the sentence and of each two', () => {
    const details = {
      ...specimens.ranking.details,
      method: 'schulze',
      standing: [[0], [1]],
      preferred: [
        [0, 5],
        [3, 0],
      ],
      level: [
        [0, 2],
        [2, 0],
      ],
      condorcet: 0,
    } as Specimen['details'];
    const one = tell('ranking', {
      contest: contest('ranking', { options: ['Lime', 'Oak'] }),
      decided: decided('chosen', [0]),
      ballots: 10,
      counts: [5, 3],
      details,
    });
    expect(one.why).toBe(
      `${en.kinds.ranking.result.condorcet} Closest to it is “Oak”: 5 ballots against 3, and 2 prefer neither.`,
    );
    expect(one.pairs?.rows).toEqual([
      { answer: 'Lime', other: 'Oak', first: '✓ 5', second: '3', neither: 2 },
    ]);
    expect(one.slots.map(({ key }) => key)).toEqual(['1 before 2', '2 before 1']);
  });
});

describe('favourites', () => {
  it('say at how many places somebody had more than half', () => {
    const one = tell('favourites');
    expect(one.outcome).toBe('“Maple” was chosen.');
    expect(one.why).toBe(
      'Named among the first 2 places on 22 of 43 ballots: more than half, and more than any other.',
    );
    expect(one.pairs?.columns).toHaveLength(4);
    expect(one.slots).toHaveLength(18);
    expect(one.slots[5]).toMatchObject({ key: '2 place 3', label: 'Maple, place 3' });
  });

  it('never say "more than half" of a number that is not', () => {
    const { details } = specimens.favourites;
    const names = [17, 21, 14, 15, 11, 5];
    const one = tell('favourites', { details: { ...details, names } as Specimen['details'] });
    expect(one.why).toContain('but not on more than half');
  });

  it('say the points', () => {
    const details = { ...specimens.favourites.details, method: 'places' } as Specimen['details'];
    const one = tell('favourites', { details, contest: contest('favourites', { method: 'points' }) });
    expect(one.why).toBe(
      'It got 59 points, more than any other: 3 for a first place, down to one for place 3.',
    );
  });
});
