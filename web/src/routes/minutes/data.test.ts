import { expect, it } from 'vitest';
import '../../lib/messages/for-tests';
import { t } from '../../lib/messages';
import { blankAssembly, blankMember, blankVote } from '../../lib/votes/blank';
import { minutesOf, monthOf, months } from './data';

const at = (text: string) => new Date(text).getTime();
const view = blankAssembly({
  founded_ms: at('2026-09-30T12:00'),
  members: [
    blankMember('a', { name: 'Ada', joined_ms: at('2026-09-30T12:00') }),
    blankMember('b', { name: 'Bo', joined_ms: at('2026-10-02T12:00'), ended_ms: at('2026-11-03T12:00') }),
  ],
  votes: [
    blankVote({
      title: 'Out',
      proposer: 'a',
      proposed_ms: at('2026-10-20T12:00'),
      phase: 'decided',
      contests: [{ kind: 'motion', question: 'Shall we?' }],
      released_ms: [at('2026-11-02T12:00')],
      effects: [{ contest: 0, do: 'remove', members: ['b'] }],
      consequences: [{ contest: 0, state: 'in_force', ms: at('2026-11-03T12:00'), second_reading: null }],
      result: {
        counts: [[5, 1, 0]],
        outcome: [{ decision: 'passed', options: [], lot: [] }],
        details: [{ method: 'majority' }],
      },
    }),
  ],
});

it('has what happened in its month, and nothing else', () => {
  const titles = (month: string) => minutesOf(view, month).map(({ title }) => title);
  expect(titles('2026-11')).toEqual([t.minutes.decided, t.minutes.changed, t.minutes.left]);
  expect(titles('2026-10')).toEqual([t.minutes.proposed, t.minutes.joined]);
  expect(titles('2026-12')).toEqual([]);
  const [, changed] = minutesOf(view, '2026-11');
  expect(changed?.notes[0]?.also).toEqual(['Bo is no member any more']);
});

it('goes back to the month of the founding', () => {
  expect(months(view, at('2026-11-30T12:00'))).toEqual(['2026-11', '2026-10', '2026-09']);
  expect(monthOf(at('2026-01-01T00:00'))).toBe('2026-01');
});

it('says of which group a vote was, wherever it stands', () => {
  const group = { id: 'night', name: 'Night shift' };
  const votes = view.votes.map((vote) => ({ ...vote, group, effects: [], consequences: [] }));
  const withdrawn = blankVote({
    phase: 'withdrawn',
    proposed_ms: at('2026-11-09T12:00'),
    proposer: 'a',
    group,
  });
  const notes = (month: string) =>
    minutesOf({ ...view, votes: [...votes, withdrawn] }, month).flatMap((part) => part.notes);
  const ofVotes = [...notes('2026-11'), ...notes('2026-10')].filter(({ vote }) => vote !== undefined);
  expect(ofVotes).toHaveLength(4);
  for (const { also } of ofVotes) expect(also.join()).toContain('Night shift');
});
