import { en as t } from '../../lib/messages/en';
import '../../lib/messages/for-tests';
import { describe, expect, it } from 'vitest';
import type { CircleView, MemberView, Rules } from '../../lib/worker/views';
import { newDraft, newOption, newQuestion, type Draft, type DraftQuestion } from './data';
import { atHour, DAY_MS } from './dates';
import { circleOf, making, needed, ready } from './rules';
import { judged } from './judged-for-tests';
import { warnings } from './warnings';

// A Wednesday.
const NOW = new Date(2026, 10, 25, 12).getTime();
const members = (count: number): MemberView[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `m${i}`,
    name: `M${i}`,
    since: 0,
    joined_ms: 0,
    left: false,
  }));
const circle = (threshold: number, of: number, phase: CircleView['phase'] = 'ready'): CircleView => ({
  id: `c${threshold}${of}`,
  caller: 'm0',
  threshold,
  phase,
  trustees: Array.from({ length: of }, (_, i) => ({
    number: i + 1,
    member: `m${i}`,
    name: `M${i}`,
    accepted: true,
    dealt: true,
    certified: true,
    awaited: i === 0,
  })),
  joint_key: null,
  failure: null,
});
const draft = (change: Partial<Draft> = {}): Draft => ({
  ...newDraft(NOW),
  closes: atHour(NOW, 2, 18),
  ...change,
});
const words = (one: Draft, people = 20, by = circle(2, 3)) =>
  warnings(judged(one, NOW), { now: NOW, members: members(people), circle: by, rules: RULES }).map(
    (warning) => warning.words,
  );
const RULES: Rules = {
  invite: 'member',
  propose: 'member',
  quorum: { num: 1, den: 2 },
  majority: { of: 'decided', test: 'more_than', num: 1, den: 2 },
  ties: 'report',
  min_ballots: 3,
};
const options = (...texts: string[]): Partial<Draft> => ({
  questions: [{ ...newQuestion(), kind: 'choose', options: texts.map((text) => newOption(text)) }],
});

describe('warnings', () => {
  it('are silent about a usual vote', () => {
    expect(words(draft(options('Roof', 'Stairs')))).toEqual([]);
  });

  it('name options that a hasty reader mixes up', () => {
    expect(words(draft(options('Café', 'Garden', 'Cafe')))).toEqual([t.propose.warnings.alike(1, 3)]);
    expect(words(draft(options('Elia', 'Ella')))).toEqual([t.propose.warnings.alike(1, 2)]);
    expect(words(draft(options('Re-roof', 'Reroof!')))).toEqual([t.propose.warnings.alike(1, 2)]);
    // What the ledger refuses is a mistake and no warning; what only looks like a series is neither.
    expect(words(draft(options('Roof', 'ROOF')))).toEqual([]);
    expect(words(draft(options('Plan A', 'Plan B', '', '')))).toEqual([]);
    expect(words(draft(options('👍', '👎')))).toEqual([]);
  });

  it('name a question that is asked twice', () => {
    const question = { ...newQuestion(), question: 'Shall we?' };
    expect(words(draft({ questions: [question, { ...question, id: 'other' }] }))).toEqual([
      t.propose.warnings.twice(1),
    ]);
  });

  it('name times that are unwise', () => {
    expect(words(draft({ closes: NOW + 59 * 60_000 }))).toEqual([t.propose.warnings.soon]);
    expect(words(draft({ closes: NOW + 60 * 60_000 }))).toEqual([]);
    expect(words(draft({ closes: atHour(NOW, 1, 22) }))).toEqual([t.propose.warnings.night]);
    expect(words(draft({ closes: atHour(NOW, 1, 6) }))).toEqual([t.propose.warnings.night]);
    expect(words(draft({ closes: atHour(NOW, 1, 7) }))).toEqual([]);
    expect(words(draft({ closes: atHour(NOW, 3, 18) }))).toEqual([t.propose.warnings.weekend]);
    expect(words(draft({ closes: atHour(NOW, 40, 18) }))).toEqual([t.propose.warnings.long(40)]);
    expect(words(draft({ opens: atHour(NOW, 39, 9), closes: atHour(NOW, 40, 18) }))).toEqual([]);
    expect(words(draft({ closes: NOW - DAY_MS }))).toEqual([]);
  });

  it('name too few voters, and trustees who may be missing', () => {
    expect(words(draft(), 3)).toEqual([t.propose.warnings.few(3)]);
    expect(words(draft(), 9)).toEqual([t.propose.warnings.few(9)]);
    expect(words(draft(), 10)).toEqual([]);
    expect(words(draft(), 2)).toContain(t.propose.warnings.minBallots(2, 3));
    expect(words(draft(), 2)).not.toContain(t.propose.warnings.few(2));
    expect(words(draft(), 20, circle(3, 3))).toEqual([t.propose.warnings.all(3)]);
    const lost = { ...circle(2, 3) };
    lost.trustees = lost.trustees.map((one, i) => (i === 0 ? { ...one, member: 'gone' } : one));
    expect(words(draft(), 20, lost)).toEqual([t.propose.warnings.left('M0', 2, 2)]);
  });
});

describe('warnings about a kind', () => {
  const ask = (change: Partial<DraftQuestion>) =>
    words(draft({ currency: 'EUR', questions: [{ ...newQuestion(), ...change }] }));
  const named = (count: number) =>
    Array.from({ length: count }, (_, i) => newOption(`option ${'abcdefghij'[i]}`));

  it('name a ranking of many', () => {
    expect(ask({ kind: 'ranking', options: named(7) })).toEqual([]);
    expect(ask({ kind: 'ranking', options: named(8) })).toEqual([t.kinds.ranking.warnings.many(8)]);
  });

  it('name projects that cost too much, and money that is enough for all', () => {
    const budget = (...costs: string[]) => {
      const options = costs.map((cost, i) => ({ ...newOption(['Roof', 'Garden'][i]), cost }));
      const settings = { ...newQuestion().settings, budget: { funds: '100' } };
      return ask({ kind: 'budget', options, settings });
    };
    expect(budget('60', '50')).toEqual([]);
    expect(budget('60', '101')).toEqual([t.kinds.budget.warnings.dear('Garden')]);
    expect(budget('60', '40')).toEqual([t.kinds.budget.warnings.enough]);
  });
});

describe('the rules in numbers', () => {
  it('need as many ballots as the fold does', () => {
    expect(needed(20, { num: 1, den: 2 })).toBe(10);
    expect(needed(21, { num: 1, den: 2 })).toBe(11);
    expect(needed(10, { num: 2, den: 3 })).toBe(7);
    expect(needed(9, { num: 1, den: 3 })).toBe(3);
    for (let roll = 1; roll < 60; roll += 1) {
      for (const [num, den] of [
        [1, 3],
        [2, 3],
        [3, 5],
        [999, 1000],
      ] as const) {
        const ballots = needed(roll, { num, den });
        expect(ballots * den >= roll * num && (ballots - 1) * den < roll * num).toBe(true);
      }
    }
  });

  it('use the circle that was chosen; one that nobody chose only where there is no other', () => {
    const all = [circle(2, 3), circle(1, 2, 'failed'), circle(2, 2), circle(3, 5, 'dealing')];
    expect(ready(all).map((one) => one.id)).toEqual(['c22', 'c23']);
    expect(circleOf(draft(), ready(all))).toBeUndefined();
    expect(circleOf(draft(), ready(all.slice(0, 2)))?.id).toBe('c23');
    expect(circleOf(draft({ circle: 'c23' }), ready(all))?.id).toBe('c23');
    expect(circleOf(draft({ circle: 'c12' }), ready(all))).toBeUndefined();
    expect(making(all)).toMatchObject({ circle: { id: 'c35' }, names: ['M0'] });
  });
});
