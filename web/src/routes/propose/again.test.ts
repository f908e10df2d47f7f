import '../../lib/messages/for-tests';
import { describe, expect, it } from 'vitest';
import { blankVote } from '../../lib/votes/blank';
import type { Contest } from '../../lib/worker/views';
import { draftOf, runOffOf } from './again';
import { contest } from './data';

const choose: Contest = {
  kind: 'choose',
  question: 'Who?',
  options: ['A', 'B', 'C'],
  blank: 'no_answer',
  wins: 'more_than_half',
};
const budget: Contest = {
  kind: 'budget',
  question: 'What for?',
  options: ['Roof', 'Yard'],
  costs: [1_250_050, 99],
  funds: 2_000_000,
  currency: 'EUR',
  decimals: 2,
  by: 'votes',
};
const decided = (options: number[]) =>
  blankVote({
    contests: [choose],
    result: { counts: [[4, 3, 3, 0]], outcome: [{ decision: 'no_majority', options, lot: [] }], details: [] },
  });

describe('a vote that is written again', () => {
  it('asks the same', () => {
    for (const asked of [choose, budget, { kind: 'motion', question: 'Shall we?' } as Contest]) {
      const draft = draftOf(blankVote({ contests: [asked] }));
      expect(draft.questions.map((one) => contest(one, draft.currency, { members: [] }))).toEqual([asked]);
    }
  });

  it('is a run-off of those with the most, who are more than two where they are level', () => {
    const of = (options: number[]) => {
      const draft = runOffOf(decided(options), 0);
      return draft.questions.map((one) => contest(one, draft.currency, { members: [] }));
    };
    expect(of([0, 1, 2])).toEqual([choose]);
    expect(of([0, 2])).toEqual([{ ...choose, options: ['A', 'C'], wins: 'most' }]);
  });
});
