/** An example of a result and of a ballot, for the design page and the tests. */
import { OPTIONS, type Answered, type Specimen } from '../specimen';

export const specimen: Specimen = {
  contest: {
    kind: 'quadratic',
    question: 'How much do you want each of these, or not?',
    options: ['A playground', 'A car park', 'A pond'],
    credits: 100,
    against: true,
  },
  counts: [140, 60, 95, 20, 133, 30],
  decided: { decision: 'chosen', options: [0], lot: [] },
  details: { method: 'sum', standing: [[0], [2], [1]], values: [120, -73, 65] },
  ballots: 47,
};

export const ballots: Answered[] = [
  {
    contest: {
      kind: 'quadratic',
      question: 'What matters to you?',
      options: OPTIONS,
      credits: 100,
      against: true,
    },
    marks: [8, 0, 2, 0, 0, 0, 0, 3],
  },
];
