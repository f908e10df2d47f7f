/** An example of a result and of a ballot, for the design page and the tests. */
import type { Answered, Specimen } from '../specimen';

export const specimen: Specimen = {
  contest: { kind: 'motion', question: 'Shall we have a new roof?' },
  counts: [31, 12, 4],
  decided: { decision: 'passed', options: [], lot: [] },
  details: { method: 'majority' },
  ballots: 47,
};

export const ballots: Answered[] = [
  { contest: { kind: 'motion', question: 'Shall we have a new roof?' }, marks: [2] },
];
