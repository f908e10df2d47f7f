/** An example of a result and of a ballot, for the design page and the tests. */
import { OPTIONS, type Answered, type Specimen } from '../specimen';

export const specimen: Specimen = {
  contest: {
    kind: 'choose',
    question: 'Who keeps the keys?',
    options: ['Ada', 'Bo', 'Cem'],
    blank: 'nobody',
    wins: 'most',
  },
  counts: [18, 18, 7, 4],
  decided: { decision: 'chosen', options: [1], lot: [0, 1] },
  details: { method: 'sum', standing: [[0, 1], [2]], values: [18, 18, 7] },
  ballots: 47,
};

export const ballots: Answered[] = [
  {
    contest: {
      kind: 'choose',
      question: 'Which one first?',
      options: OPTIONS,
      blank: 'nobody',
      wins: 'most',
    },
    marks: [4],
  },
];
