import '../messages/for-tests';
import { describe, expect, it } from 'vitest';
import { en } from '../messages/en';
import { RULES } from '../votes/blank';
import type { Contest, Method, Outcome, VoteView } from '../worker/views';
import { quorum, told } from './results';
import { needed } from './motion/result';
import { outcome } from './outcome';

const USUAL = RULES;
const motion: Contest = { kind: 'motion', question: 'Shall we?' };

function one(
  contest: Contest,
  counts: number[],
  decided: Outcome,
  more: Partial<VoteView> = {},
  rules = USUAL,
) {
  const ballots = counts.reduce((sum, count) => sum + count, 0);
  const details: Method =
    contest.kind === 'motion'
      ? { method: 'majority' }
      : { method: 'sum', standing: [[0], [1]], values: counts.slice(0, 2) };
  const vote = {
    class: 'ordinary' as const,
    rules: null,
    contests: [contest],
    roll: 20,
    base: 20,
    ballots,
    voices: ballots,
    voices_of: [],
    result: { counts: [counts], outcome: [decided], details: [details] },
    ...more,
  };
  const [first] = told(vote as VoteView, { rules, rules_history: [] });
  if (!first) throw new Error('nothing told');
  return first;
}

describe('a motion', () => {
  it('says the numbers and the rule', () => {
    const passed = one(motion, [12, 3, 0], { decision: 'passed', options: [], lot: [] });
    expect(passed.outcome).toBe('Passed: 12 yes, 3 no.');
    expect(passed.why).toBe('More than half of those who said yes or no.');
    const failed = one(motion, [5, 5, 1], { decision: 'failed', options: [], lot: [] });
    expect(failed.outcome).toBe('Not passed: 5 yes, 5 no.');
    expect(failed.why).toBe('It needed more than half of those who said yes or no. 1 person abstained.');
  });

  it('says when nobody came, and when too few did', () => {
    expect(one(motion, [0, 0, 0], { decision: 'failed', options: [], lot: [] }).outcome).toBe(
      en.kinds.motion.result.nobody,
    );
    const missed = one(motion, [4, 1, 0], { decision: 'no_quorum', options: [], lot: [] });
    expect(missed.outcome).toBe(en.result.outcome.no_quorum);
    expect(missed.why).toBe(`${en.result.quorum.missed(5, 20, 10)} ${en.result.quorum.missedCounts}`);
  });

  it('says that too few said Yes, and how many had to', () => {
    const missed = one(motion, [1, 0, 9], { decision: 'too_few_yes', options: [], lot: [] });
    expect(missed.outcome).toBe('Not passed: 1 yes, 0 no.');
    expect(missed.why).toBe(en.life.tooFewYes(1, 2));
  });

  it('needs what the rules ask for, to the last ballot', () => {
    const at = (of: 'cast' | 'decided' | 'base', test: 'more_than' | 'at_least', num: number, den: number) =>
      needed({
        counts: [6, 3, 1],
        decided: { decision: 'passed', options: [], lot: [] },
        ballots: 10,
        roll: 12,
        base: 12,
        takes: { ...USUAL.ordinary, majority: { of, test, num, den } },
        own: false,
      });
    expect(at('decided', 'more_than', 1, 2)).toBe(5);
    expect(at('cast', 'more_than', 1, 2)).toBe(6);
    expect(at('base', 'at_least', 2, 3)).toBe(8);
    // However few are for or against: a tenth of the base has to say Yes.
    expect(at('base', 'at_least', 0, 3)).toBe(2);
  });
});

describe('options', () => {
  const choose: Contest = {
    kind: 'choose',
    question: 'Which?',
    options: ['A', 'B'],
    blank: 'nobody',
    wins: 'most',
  };

  it('name the winner, a tie, or nothing', () => {
    expect(one(choose, [3, 1, 1], { decision: 'chosen', options: [0], lot: [] }).outcome).toBe(
      '“A” was chosen.',
    );
    expect(one(choose, [2, 2, 1], { decision: 'tied', options: [0, 1], lot: [] }).outcome).toBe(
      'There is a tie between “A” and “B”.',
    );
    expect(one(choose, [0, 0, 5], { decision: 'no_choice', options: [], lot: [] }).why).toBe('');
  });

  it('have a row for every answer, none-of-these too', () => {
    const { rows } = one(choose, [3, 1, 1], { decision: 'chosen', options: [0], lot: [] });
    expect(rows.map((row) => [row.label, row.value, row.leads])).toEqual([
      ['A', '3', true],
      ['B', '1', false],
      [en.kinds.choose.blank, '1', false],
    ]);
  });
});

it('a quorum is rounded up', () => {
  expect(quorum(USUAL.ordinary, 15)).toBe(8);
  expect(quorum(USUAL.special, 15)).toBe(0);
});

it('lists have the outcome without numbers', () => {
  const choose: Contest = {
    kind: 'choose',
    question: 'Who?',
    options: ['Ada', 'Bo'],
    blank: 'nobody',
    wins: 'most',
  };
  expect(outcome(motion, { decision: 'passed', options: [], lot: [] })).toBe('The motion passed.');
  expect(outcome(choose, { decision: 'chosen', options: [1], lot: [] })).toBe('“Bo” was chosen.');
  expect(outcome(choose, { decision: 'tied', options: [0, 1], lot: [] })).toBe(
    'There is a tie between “Ada” and “Bo”.',
  );
});
