/** An example of a result and of a ballot, for the design page and the tests. */
import { OPTIONS, type Answered, type Specimen } from '../specimen';

export const specimen: Specimen = {
  contest: {
    kind: 'approval',
    question: 'Which evenings suit you?',
    options: ['Monday', 'Wednesday', 'Friday'],
    min: 0,
    max: 3,
  },
  counts: [21, 33, 28],
  decided: { decision: 'chosen', options: [1], lot: [] },
  details: { method: 'sum', standing: [[1], [2], [0]], values: [21, 33, 28] },
  ballots: 47,
};

export const ballots: Answered[] = [
  {
    contest: {
      kind: 'approval',
      question: 'Which of these are acceptable?',
      options: OPTIONS,
      min: 0,
      max: 2,
    },
    marks: [0, 3],
  },
];
