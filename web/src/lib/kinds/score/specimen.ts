/** An example of a result and of a ballot, for the design page and the tests. */
import { OPTIONS, type Answered, type Specimen } from '../specimen';

export const specimen: Specimen = {
  contest: {
    kind: 'score',
    question: 'How good is each place for the summer camp?',
    options: ['The lake', 'The old mill in the valley behind the second hill', 'The coast'],
    max: 5,
  },
  counts: [151, 187, 96],
  decided: { decision: 'chosen', options: [1], lot: [] },
  details: { method: 'sum', standing: [[1], [0], [2]], values: [151, 187, 96] },
  ballots: 47,
};

export const ballots: Answered[] = [
  {
    contest: { kind: 'score', question: 'How well would each of these suit you?', options: OPTIONS, max: 10 },
    marks: [10, 0, 7, 3],
  },
  {
    contest: { kind: 'score', question: 'And more finely?', options: OPTIONS.slice(0, 2), max: 100 },
    marks: [85, 40],
  },
];
