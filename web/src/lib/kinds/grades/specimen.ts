/** An example of a result and of a ballot, for the design page and the tests. */
import { OPTIONS, type Answered, type Specimen } from '../specimen';

export const specimen: Specimen = {
  contest: {
    kind: 'grades',
    question: 'What do you think of each design for the sign?',
    options: ['The oak', 'The wave', 'The lettering', 'The hand'],
    grades: ['Bad', 'Poor', 'Fair', 'Good', 'Very good', 'Excellent'],
  },
  counts: [
    ...[2, 4, 10, 16, 10, 5],
    ...[1, 3, 18, 14, 8, 3],
    ...[9, 14, 12, 7, 4, 1],
    ...[5, 6, 8, 9, 9, 10],
  ],
  decided: { decision: 'chosen', options: [0], lot: [] },
  details: { method: 'majority_judgment', standing: [[0], [3], [1], [2]], medians: [3, 3, 2, 3] },
  ballots: 47,
};

export const ballots: Answered[] = [
  {
    contest: {
      kind: 'grades',
      question: 'What do you think of each plan?',
      options: OPTIONS.slice(0, 3),
      grades: ['Reject', 'Poor', 'Acceptable', 'Good', 'Very good', 'Excellent'],
    },
    marks: [5, 2, 3],
  },
];
