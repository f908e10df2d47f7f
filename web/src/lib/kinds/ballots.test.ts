import { describe, expect, it } from 'vitest';
import { answers, ballotOf, problem, selected, selection } from '.';
import { en as t } from '../messages/en';
import '../messages/for-tests';
import type { Contest } from '../worker/views';
import { tally as marked } from './approval/ballot';
import { tally as spent } from './budget/ballot';
import { countField, moneyField, UNSET, withNumber } from './numbers';
import { cost, mostVotes, votes, withVotes } from './quadratic/votes';

const options = ['Hall', 'Roof', 'Garden'];
const question = 'Which?';
const of = {
  motion: { kind: 'motion', question },
  consent: { kind: 'consent', question, objections: 0 },
  choose: { kind: 'choose', question, options: ['Ada', 'Bo'], blank: 'nobody', wins: 'most' },
  approval: { kind: 'approval', question, options, min: 1, max: 2 },
  elect: {
    kind: 'elect',
    question,
    options,
    members: [null, null, null],
    statements: [null, null, null],
    seats: 2,
    max: 2,
  },
  score: { kind: 'score', question, options, max: 10 },
  grades: { kind: 'grades', question, options, grades: ['Reject', 'Good', 'Excellent'] },
  points: { kind: 'points', question, options, budget: 10, exact: true },
  quadratic: { kind: 'quadratic', question, options, credits: 100, against: true },
  ranking: { kind: 'ranking', question, options, method: 'schulze' },
  favourites: { kind: 'favourites', question, options, places: 2, method: 'points' },
  budget: {
    kind: 'budget',
    question,
    options,
    costs: [100_000, 2_000_000, 5],
    funds: 1_500_000,
    currency: 'EUR',
    decimals: 2,
    by: 'support_per_cost',
  },
  amounts: { kind: 'amounts', question, options, total: 100_000, currency: 'EUR', decimals: 2 },
} as const satisfies { [Name in Contest['kind']]: unknown };
const ask = <Name extends Contest['kind']>(name: Name) =>
  structuredClone(of[name]) as unknown as Extract<Contest, { kind: Name }>;
const limits = (contest: Contest) => ballotOf(contest).limits(contest);
const wrong = (name: Contest['kind'], marks: number[]) => problem(ask(name), marks);
const lines = (name: Contest['kind'], marks: number[]) =>
  selected(ask(name), marks).map(({ name: one, value }) => (value === undefined ? one : `${one}: ${value}`));

describe('a contest on a ballot', () => {
  it('has its answers in the order of the slots', () => {
    expect(answers(ask('motion'))).toEqual(['Yes', 'No', 'Abstain']);
    expect(answers(ask('consent'))).toEqual([
      t.kinds.consent.agree,
      t.kinds.consent.standAside,
      t.kinds.consent.object,
    ]);
    expect(answers(ask('choose'))).toEqual(['Ada', 'Bo', 'None of these']);
    expect(answers({ ...ask('choose'), blank: 'off', wins: 'most' })).toEqual(['Ada', 'Bo']);
    expect(answers(ask('amounts'))).toEqual(options);
  });

  it('says what is asked for', () => {
    for (const name of Object.keys(of) as Contest['kind'][]) expect(limits(ask(name)), name).not.toBe('');
    expect(limits(ask('amounts'))).toContain('€1,000.00');
    expect(limits(ask('points'))).toBe('Hand out exactly 10 points.');
    expect(limits({ ...ask('points'), exact: false })).toBe('Hand out at most 10 points.');
  });

  it('counts the marks where several may be, and what they cost', () => {
    expect(marked(ask('approval'), [1])).toBe('1 of at most 2 marked');
    expect(marked({ ...ask('approval'), max: 3 }, [0, 2])).toBe('2 marked');
    expect(spent(ask('budget'), [0, 1])).toContain('€21,000.00');
  });
});

describe('what keeps a ballot from being sealed', () => {
  it('is an answer that is missing', () => {
    for (const name of ['motion', 'consent', 'choose'] as const) {
      expect(wrong(name, [0])).toBeUndefined();
      expect(wrong(name, [])).toBe(t.vote.missing);
    }
    expect(wrong('approval', [])).toBe(t.kinds.approval.tooFew(1));
    expect(wrong('approval', [0, 1, 2])).toBe(t.kinds.approval.tooMany(2));
    expect(problem({ ...ask('approval'), min: 0 }, [])).toBeUndefined();
    expect(wrong('budget', [])).toBeUndefined();
  });

  it('is a score or a grade that is not there, which is not the lowest', () => {
    expect(wrong('score', [])).toBe(t.kinds.score.missing(3));
    expect(wrong('score', [0, UNSET, 10])).toBe(t.kinds.score.missing(1));
    expect(wrong('score', [0, 0, 0])).toBeUndefined();
    expect(wrong('grades', [UNSET, 1, UNSET])).toBe(t.kinds.grades.missing(2));
    expect(wrong('grades', [0, 0, 0])).toBeUndefined();
  });

  it('is a sum that is wrong', () => {
    expect(wrong('points', [])).toBe(t.kinds.points.under(10));
    expect(wrong('points', [5, 5, 1])).toBe(t.kinds.points.over(1));
    expect(wrong('points', [5, 5, 0])).toBeUndefined();
    expect(problem({ ...ask('points'), exact: false }, [1, 0, 0])).toBeUndefined();
    expect(wrong('quadratic', [10, 1, 0, 0, 0, 0])).toBe(t.kinds.quadratic.over(1));
    expect(wrong('quadratic', [8, 0, 0, 0, 6, 0])).toBeUndefined();
    expect(wrong('quadratic', [8, 0, 0, 0, 6, 1])).toBe(t.kinds.quadratic.over(1));
    expect(wrong('amounts', [100_000, 1, 0])).toBe(t.kinds.amounts.over('€0.01'));
    expect(wrong('amounts', [UNSET, 1, 0])).toBe(t.kinds.amounts.wrong('Hall', '500.00'));
    expect(wrong('amounts', [])).toBeUndefined();
  });

  it('is an order that is not begun; whoever began may stop', () => {
    expect(wrong('ranking', [])).toBe(t.kinds.ranking.missing);
    expect(wrong('ranking', [UNSET, UNSET, UNSET])).toBe(t.kinds.ranking.missing);
    expect(wrong('ranking', [UNSET, 0, UNSET])).toBeUndefined();
    expect(wrong('ranking', [0, 0, 0])).toBeUndefined();
    expect(wrong('favourites', [])).toBe(t.kinds.ranking.missing);
    expect(wrong('favourites', [2])).toBeUndefined();
  });
});

describe('numbers of options', () => {
  it('are set one by one, and the others keep theirs', () => {
    expect(withNumber(ask('score'), [], 1, 7, UNSET)).toEqual([UNSET, 7, UNSET]);
    expect(withNumber(ask('points'), [], 1, 7)).toEqual([0, 7, 0]);
    expect(withNumber(ask('points'), [1, 7, 0], 0, 2)).toEqual([2, 7, 0]);
  });

  it('of a quadratic vote are for or against, never both', () => {
    const quadratic = ask('quadratic');
    const against = withVotes(quadratic, [], 1, -3);
    expect(against).toEqual([0, 0, 0, 0, 3, 0]);
    expect(votes(quadratic, against)).toEqual([0, -3, 0]);
    const turned = withVotes(quadratic, against, 1, 2);
    expect(turned).toEqual([0, 2, 0, 0, 0, 0]);
    expect(cost(quadratic, against)).toBe(9);
    expect(withVotes({ ...quadratic, against: false }, [], 0, 4)).toEqual([4, 0, 0]);
    expect([1, 3, 4, 99, 100, 400].map(mostVotes)).toEqual([1, 1, 2, 9, 10, 20]);
  });

  it('become a whole selection when it is sealed', () => {
    expect(selection({ ...ask('points'), exact: false }, [])).toEqual([0, 0, 0]);
    expect(selection(ask('quadratic'), [])).toEqual([0, 0, 0, 0, 0, 0]);
    expect(selection(ask('amounts'), [])).toEqual([0, 0, 0]);
    expect(selection(ask('budget'), [])).toEqual([]);
    expect(selection(ask('ranking'), [2, 0, 1])).toEqual([2, 0, 1]);
    expect(selection(ask('ranking'), [UNSET, 0, UNSET])).toEqual([1, 0, 1]);
    expect(selection(ask('ranking'), [0, UNSET, 0])).toEqual([0, 1, 0]);
    expect(selection(ask('favourites'), [2])).toEqual([2]);
  });
});

describe('a selection in words', () => {
  it('names what was marked', () => {
    expect(lines('motion', [2])).toEqual(['Abstain']);
    expect(lines('choose', [2])).toEqual(['None of these']);
    expect(lines('approval', [0, 2])).toEqual(['Hall', 'Garden']);
    expect(lines('budget', [])).toEqual([t.vote.reviewNothing]);
    expect(lines('budget', [2])).toEqual(['Garden: €0.05']);
    expect(lines('ranking', [1, 2, 0])).toEqual(['1. Garden', '2. Hall', '3. Roof']);
    expect(lines('ranking', [1, 0, 1])).toEqual(['1. Roof', '2. Hall and Garden: level']);
    expect(lines('ranking', [UNSET, 0, UNSET])).toEqual([
      '1. Roof',
      `2. Hall and Garden: ${t.kinds.ranking.leftOut}`,
    ]);
    expect(lines('ranking', [0, 0, 0])).toEqual([`Hall, Roof and Garden: ${t.kinds.ranking.allLevel}`]);
    expect(lines('favourites', [2, 0])).toEqual(['1. Garden', '2. Hall']);
    expect(lines('favourites', [2])).toEqual(['1. Garden', t.kinds.favourites.free(1)]);
  });

  it('says what every option got, and what is left over', () => {
    expect(lines('score', [0, 10, 3])).toEqual(['Hall: 0', 'Roof: 10', 'Garden: 3']);
    expect(lines('grades', [0, 2, 1])).toEqual(['Hall: Reject', 'Roof: Excellent', 'Garden: Good']);
    expect(selected({ ...ask('points'), exact: false }, [7, 1, 0])).toEqual([
      { name: 'Hall', value: '7 points', faint: false },
      { name: 'Roof', value: '1 point', faint: false },
      { name: 'Garden', value: 'nothing', faint: true },
      { name: 'Left over: 2 points', faint: true },
    ]);
    expect(lines('quadratic', [3, 0, 0, 0, 1, 0])).toEqual([
      'Hall: 3 votes for it',
      'Roof: 1 vote against it',
      'Garden: nothing',
    ]);
    expect(lines('amounts', [100_000, 0, 0])).toEqual([
      'Hall: €1,000.00',
      'Roof: nothing',
      'Garden: nothing',
    ]);
    expect(lines('amounts', [0, 0, 0])[0]).toBe(t.vote.nothingGiven);
  });
});

describe('a field', () => {
  it('for counts takes whole numbers within its limits, and waits for what is not finished', () => {
    const { read, write } = countField(-3, 10);
    expect(['7', ' 7 ', '-2', '−2', '99', '-99'].map(read)).toEqual([7, 7, -2, -2, 10, -3]);
    expect(['', '-', 'x', '1.5', '1e3'].map(read)).toEqual(Array(5).fill(undefined));
    expect([undefined, 0, -2].map(write)).toEqual(['', '0', '-2']);
  });

  it('for money is nothing when it is empty, and says what cannot be read', () => {
    const { read, write } = moneyField({ currency: 'EUR', decimals: 2 });
    expect(['', '12.50', '1,000', 'x'].map(read)).toEqual([0, 1250, 100_000, UNSET]);
    expect([undefined, UNSET, 0, 1250].map(write)).toEqual(['', '', '', '12.50']);
  });
});
