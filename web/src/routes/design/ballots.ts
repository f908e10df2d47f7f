/** A ballot with every way of answering, and one way to answer it. */
import type { Contest } from '../../lib/worker/views';

const options = ['A new roof', 'The garden behind the house', 'A shared workshop', 'Paint'];

export const contests: Contest[] = [
  { kind: 'consent', question: 'From now on we meet on Tuesdays', objections: 0 },
  { kind: 'score', question: 'How well would each of these suit you?', options, max: 10 },
  { kind: 'score', question: 'And more finely?', options: options.slice(0, 2), max: 100 },
  {
    kind: 'grades',
    question: 'What do you think of each plan?',
    options: options.slice(0, 3),
    grades: ['Reject', 'Poor', 'Acceptable', 'Good', 'Very good', 'Excellent'],
  },
  { kind: 'points', question: 'What comes first?', options, budget: 10, exact: true },
  { kind: 'quadratic', question: 'What matters to you?', options, credits: 100, against: true },
  { kind: 'ranking', question: 'In which order?', options, method: 'schulze' },
  {
    kind: 'budget',
    question: 'What do we pay for?',
    options,
    costs: [1_250_000, 340_050, 800_000, 99_900],
    funds: 2_000_000,
    currency: 'EUR',
  },
  { kind: 'amounts', question: 'How do we divide it?', options, total: 1_000_000, currency: 'EUR' },
];

export const answered: number[][] = [
  [1],
  [10, 0, 7, 3],
  [85, 40],
  [5, 2, 3],
  [4, 3, 3, 0],
  [8, 0, 2, 0, 0, 0, 0, 3],
  [2, 0, 3, 1],
  [0, 3],
  [500_000, 250_050, 0, 1],
];
