import { expect, it } from 'vitest';
import { blankVote, textView } from '../../lib/votes/blank';
import { everything, search } from './data';

const votes = [
  blankVote({
    id: 'roof',
    title: 'A new roof',
    text: textView('a', 'Slate or tin.'),
    proposer: 'a',
    phase: 'decided',
  }),
  blankVote({
    id: 'rules',
    title: 'Quicker',
    effects: [{ contest: 0, do: 'rules', set: [] }],
    phase: 'decided',
    consequences: [{ contest: 0, state: 'pending', ms: 1, second_reading: null }],
  }),
  blankVote({ id: 'café', title: 'Café', proposer: 'a' }),
];
const found = (wanted: Partial<ReturnType<typeof everything>>) =>
  search(votes, { ...everything(), ...wanted }).map(({ id }) => id);

it('finds votes by their words, whatever case and accents, the newest first', () => {
  expect(found({})).toEqual(['café', 'rules', 'roof']);
  expect(found({ words: 'CAFE' })).toEqual(['café']);
  expect(found({ words: 'tin roof' })).toEqual(['roof']);
  expect(found({ words: 'tin stairs' })).toEqual([]);
});

it('leaves out what is not asked for', () => {
  expect(found({ kind: 'rules' })).toEqual(['rules']);
  expect(found({ kind: 'nothing' })).toEqual(['café', 'roof']);
  expect(found({ phase: 'waiting' })).toEqual(['rules']);
  expect(found({ phase: 'coming' })).toEqual(['café']);
  expect(found({ proposer: 'a', phase: 'decided' })).toEqual(['roof']);
});
