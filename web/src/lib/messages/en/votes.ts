/** All votes of an assembly, to search and to filter. */
import { plural } from './forms';

export const votes = {
  title: 'All votes',
  hint: 'Search and filter everything that was ever proposed.',
  search: 'Words in the title, the text or the questions',
  phase: 'Where it stands',
  phases: {
    all: 'everywhere',
    coming: 'not open yet',
    open: 'open, or being counted',
    waiting: 'passed, and not in force yet',
    decided: 'decided',
    ended: 'ended without a decision',
  },
  kind: 'What it changes',
  kinds: {
    all: 'anything or nothing',
    nothing: 'nothing by itself',
    rules: 'rules',
    text: 'texts of the book',
    admit: 'who is let in',
    remove: 'who is removed',
    circle: 'trustees',
    host: 'the server',
  },
  proposer: 'Proposed by',
  anybody: 'anybody',
  found: (count: number) => plural(count, { one: '# vote', other: '# votes' }),
  none: 'No vote is like that.',
  more: (count: number) => plural(count, { one: 'Show # more', other: 'Show # more' }),
  proposed: (day: string, name: string) => `Proposed ${day} by ${name}`,
};
