/** An example of a result and of a ballot, for the design page and the tests. */
import type { Answered, Specimen } from '../specimen';

export const specimen: Specimen = {
  contest: { kind: 'consent', question: 'Do we agree to open the yard to the street?', objections: 1 },
  counts: [38, 6, 3],
  decided: { decision: 'failed', options: [], lot: [] },
  details: { method: 'consent' },
  ballots: 47,
};

export const ballots: Answered[] = [
  { contest: { kind: 'consent', question: 'From now on we meet on Tuesdays', objections: 0 }, marks: [1] },
];
