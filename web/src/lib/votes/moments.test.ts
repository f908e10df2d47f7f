import '../messages/for-tests';
import { expect, test } from 'vitest';
import { t } from '../messages';
import { effectMoments, momentText } from './moments';

test('what has passed is reminded of when it holds, and until when it can be read again', () => {
  const vote = { id: 'v', title: 'Roof', again: null, objections_needed: 2 };
  const more = { text: 'House', url: 'https://moot.example/' };
  const titles = (changes: { again?: string; objections_needed?: number }) =>
    effectMoments({ ...vote, ...changes }, 7, more).map(({ title, at }) => [title, at]);
  const holds = [t.vote.calendarHolds('Roof'), 7];
  expect(titles({})).toEqual([[t.vote.calendarObjections('Roof'), 7], holds]);
  expect(titles({ again: 'first' })).toEqual([holds]);
  expect(titles({ objections_needed: 0 })).toEqual([holds]);
});

test('a calendar says which group a vote is of', () => {
  expect(momentText({ group: null }, 'House')).toBe('House');
  expect(momentText({ group: { id: 'n', name: 'Night shift' } }, 'House')).toBe(
    `House\n${t.groups.by('Night shift')}`,
  );
});
