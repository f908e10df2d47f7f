/** An example of a result and of a ballot, for the design page and the tests. */
import { OPTIONS, type Answered, type Specimen } from '../specimen';

export const specimen: Specimen = {
  contest: {
    kind: 'points',
    question: 'What shall the association care about most?',
    options: ['Rents', 'Green', 'Noise', 'Neighbours in need'],
    budget: 10,
    exact: true,
  },
  counts: [170, 90, 40, 170],
  decided: { decision: 'tied', options: [0, 3], lot: [] },
  details: { method: 'sum', standing: [[0, 3], [1], [2]], values: [170, 90, 40, 170] },
  ballots: 47,
};

export const ballots: Answered[] = [
  {
    contest: { kind: 'points', question: 'What comes first?', options: OPTIONS, budget: 10, exact: true },
    marks: [4, 3, 3, 0],
  },
];
