/** Where a vote stands: what it waits for, how many are missing, when it opens, and what has come of it. */
import { beforeEach, describe, expect, it } from 'vitest';
import '../messages/for-tests';
import { catalogue } from '../messages';
import { catalogues, tongues } from '../messages/tests/catalogues';
import type { ConsequenceView, Effect, VoteView } from '../worker/views';
import { blankAssembly, blankMember, blankVote, RULES } from './blank';
import { sayConsequence, sayEnded, sayLine, sayNotOnRoll, sayWaiting } from './say';
import { fewestBallots, overtakenBy, rulesOf, stageOf, tripledUntil } from './stage';

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 10, 21, 12);
const office = { circle: 'c', vote: null, since_ms: 0, ends_ms: NOW + DAY_MS };
const members = Array.from({ length: 30 }, (_, i) => blankMember(`m${i}`));
const view = blankAssembly({ members, offices: [office] });
const notice: Effect = {
  contest: 0,
  do: 'rules',
  set: [{ rule: 'special.notice', from: 7 * DAY_MS, to: 3 * DAY_MS }],
};
const ready = (id: string, more: Partial<VoteView> = {}) =>
  blankVote({ id, seconded_ms: 1, opening_ms: NOW - 1, ...more });

it('a roll that is shorter than the fewest ballots opens its sum with all of them, three at least', () => {
  const of = (min_ballots: number) => [0, 2, 3, 10, 5000].map((roll) => fewestBallots({ min_ballots }, roll));
  expect(of(1000)).toEqual([3, 3, 3, 10, 1000]);
  expect(of(2)).toEqual([2, 2, 2, 2, 2]);
});

describe('a proposal', () => {
  it('collects signatures, and says how many are missing', () => {
    const vote = blankVote({ seconds: ['m0'], seconds_needed: 2 });
    expect(stageOf(vote, view, NOW)).toEqual({ at: 'collecting', have: 1, needed: 2, urgent: false });
    const { line, also } = sayWaiting(vote, stageOf(vote, view, NOW), view, NOW);
    expect(line).toBe('1 of 2 signatures');
    expect(also[0]).toBe('One more is needed. It opens 2 days after the last one.');
  });

  it('that is shorter than usual needs a third of those who do not rest', () => {
    const vote = blankVote({ seconds: ['m0', 'm1'], seconded_ms: 1, seconds_needed: 2, lasts: DAY_MS });
    expect(stageOf(vote, view, NOW)).toEqual({ at: 'collecting', have: 2, needed: 10, urgent: true });
    const resting = members.map((one, i) => ({ ...one, resting: i > 5 }));
    expect(stageOf(vote, { ...view, members: resting }, NOW)).toMatchObject({ needed: 2 });
  });

  it('of a group counts those in it, and has room for itself', () => {
    const group = { id: 'night', name: 'Night shift' };
    const there = { ...group, members: ['m0', 'm1', 'm2'], changed_by: '', changed_ms: 0, dissolved: false };
    const around = { ...view, groups: [there] };
    const short = blankVote({ group, seconds: ['m0'], seconded_ms: 1, seconds_needed: 1, lasts: DAY_MS });
    expect(stageOf(short, around, NOW)).toMatchObject({ needed: 1 });
    const open = (more: Partial<VoteView>) =>
      Array.from({ length: 7 }, (_, i) => blankVote({ id: `o${i}`, phase: 'open', ...more }));
    const vote = ready('v', { group });
    expect(stageOf(vote, { ...around, votes: [...open({}), vote] }, NOW)).toEqual({ at: 'opening' });
    expect(stageOf(vote, { ...around, votes: [...open({ group }), vote] }, NOW)).toMatchObject({
      at: 'queue',
    });
  });

  it('of a group says to others why they have no part', () => {
    const group = { id: 'night', name: 'Night shift' };
    const there = { ...group, members: ['m0'], changed_by: '', changed_ms: 0, dissolved: false };
    const around = { ...view, groups: [there] };
    const of = (own: string, more: Partial<VoteView>) =>
      sayNotOnRoll(blankVote({ group, ...more }), around, own);
    expect(of('m1', { phase: 'open' })).toContain('you are not in it');
    expect(of('m0', { phase: 'open' })).toContain('after this was proposed');
    expect(of('m1', {})).toContain('Only its members sign');
    expect(of('m1', { group: null, phase: 'open' })).toBeUndefined();
  });

  it('of a removal opens 14 days after its last signature', () => {
    const effect: Effect = { contest: 0, do: 'remove', members: ['m1'] };
    const vote = blankVote({ class: 'special', seconds_needed: 2, effects: [effect], lasts: 7 * DAY_MS });
    const { also } = sayWaiting(vote, stageOf(vote, view, NOW), view, NOW);
    expect(also[0]).toContain('14 days after');
  });

  it('waits for its time, its turn, or trustees', () => {
    expect(stageOf(ready('v', { opening_ms: NOW + 5 }), view, NOW)).toEqual({ at: 'notice', opens: NOW + 5 });
    const vote = ready('v');
    expect(stageOf(vote, { ...view, votes: [vote] }, NOW)).toEqual({ at: 'opening' });
    const open = Array.from({ length: 7 }, (_, i) => blankVote({ id: `o${i}`, phase: 'open' }));
    expect(stageOf(vote, { ...view, votes: [...open, vote] }, NOW)).toEqual({ at: 'queue', open: 7 });
    // One place is free: whoever has more signatures has it, a second reading before all.
    const more = ready('more', { seconds: ['m0', 'm1'], proposed_ms: 9 });
    const one = { ...view, votes: [...open.slice(1), vote, more] };
    expect(stageOf(more, one, NOW)).toEqual({ at: 'opening' });
    expect(stageOf(vote, one, NOW)).toEqual({ at: 'queue', open: 6 });
    const again = ready('again', { again: 'first', proposed_ms: 99 });
    expect(stageOf(more, { ...one, votes: [...one.votes, again] }, NOW)).toMatchObject({ at: 'queue' });
    expect(stageOf(vote, { ...view, offices: [] }, NOW)).toEqual({ at: 'circle' });
  });

  it('after the term opens only about trustees, and at last not at all', () => {
    const over = { ...view, offices: [{ ...office, ends_ms: NOW - 1 }] };
    const circle: Effect = { contest: 0, do: 'circle', from: 'c', trustees: ['m0', 'm1'], threshold: 2 };
    expect(stageOf(ready('v'), over, NOW)).toEqual({ at: 'term' });
    const renewal = ready('r', { effects: [circle] });
    expect(stageOf(renewal, { ...over, votes: [renewal] }, NOW)).toEqual({ at: 'opening' });
    expect(stageOf(renewal, over, NOW + 61 * DAY_MS)).toEqual({ at: 'termOver' });
  });

  it('by signatures never opens: it counts', () => {
    const vote = blankVote({ way: 'signatures', seconds: ['m0'], seconds_needed: 16 });
    expect(stageOf(vote, view, NOW)).toEqual({ at: 'signing', have: 1, needed: 16 });
  });
});

describe('what failed', () => {
  const failed = blankVote({ phase: 'decided', effects: [notice], released_ms: [NOW] });

  it('takes three times the signatures for 60 days, on the same target alone', () => {
    expect(tripledUntil(['rule special.notice'], [failed], NOW)).toBe(NOW + 60 * DAY_MS);
    expect(tripledUntil(['rule ties'], [failed], NOW)).toBeUndefined();
    expect(tripledUntil(['rule special.notice'], [failed], NOW + 60 * DAY_MS)).toBeUndefined();
  });
});

describe('what came of it', () => {
  const one = (state: ConsequenceView['state'], ms: number | null = NOW): ConsequenceView => ({
    contest: 0,
    state,
    ms,
    second_reading: null,
  });
  const first = blankVote({
    id: 'first',
    title: 'Quicker',
    phase: 'decided',
    effects: [notice],
    consequences: [one('in_force', NOW - 5)],
  });
  const late = blankVote({
    id: 'late',
    effects: [notice],
    phase: 'decided',
    consequences: [one('overtaken')],
  });

  it('names the decision by which it was overtaken', () => {
    expect(overtakenBy(late, [first, late])?.id).toBe('first');
    expect(overtakenBy({ ...late, proposed_ms: NOW }, [first, late])).toBeUndefined();
    expect(sayConsequence(one('overtaken'), late, { votes: [first, late] }, NOW)).toContain('“Quicker”');
  });

  it('is judged by the rules of its opening', () => {
    const old = { ...RULES, min_ballots: 9 };
    const history = [
      { rules: old, vote: null, since_ms: 0 },
      { rules: RULES, vote: 'v', since_ms: 1 },
    ];
    const then = { rules: RULES, rules_history: history };
    expect(rulesOf({ rules: 0 }, then).min_ballots).toBe(9);
    expect(rulesOf({ rules: null }, then).min_ballots).toBe(RULES.min_ballots);
  });

  describe.each(tongues)('in %s', (tongue) => {
    beforeEach(() => {
      catalogue.messages = catalogues[tongue];
    });

    it('has a sentence of its own for each state and phase', () => {
      const states = ['pending', 'suspended', 'second_reading', 'in_force', 'overtaken', 'void'] as const;
      const said = states.map((state) => sayConsequence(one(state), late, { votes: [] }, NOW));
      const ended = (['withdrawn', 'lapsed', 'signed', 'overtaken'] as const).map((phase) =>
        sayEnded({ ...late, phase }, view),
      );
      const waiting = [
        blankVote({ seconds: ['m0'], seconds_needed: 9 }),
        ready('notice', { opening_ms: NOW + DAY_MS }),
        ready('circle'),
      ].map((vote, i) => sayLine(vote, i === 2 ? { ...view, offices: [] } : view, NOW));
      const all = [...said, ...ended.slice(0, 3), ...waiting];
      expect(new Set(all).size).toBe(all.length);
      for (const sentence of all) expect(sentence).not.toMatch(/undefined|NaN|null|^$/);
    });
  });
});
