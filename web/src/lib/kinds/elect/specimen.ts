/** An example of a result and of a ballot, for the design page and the tests. */
import { type Answered, type Specimen } from '../specimen';

const options = ['Ada', 'Bo', 'Cleo', 'Dan'];
const members = options.map(() => null);

export const specimen: Specimen = {
  contest: {
    kind: 'elect',
    question: 'Who sits on the board?',
    options,
    members,
    statements: [{ written: 'Treasurer for two years.' }, null, null, null],
    seats: 3,
    max: 3,
  },
  counts: [31, 12, 40, 3],
  decided: { decision: 'elected', options: [0, 2], lot: [] },
  details: {
    method: 'seats',
    standing: [[2], [0], [1], [3]],
    elected: [2, 0],
    tied: [],
    needed: 20,
    empty: 1,
  },
  ballots: 47,
};

export const ballots: Answered[] = [
  {
    contest: {
      kind: 'elect',
      question: 'Who are the trustees?',
      options,
      members,
      statements: [
        { written: 'Treasurer for two years.' },
        null,
        { written: 'I live next door, and am there most evenings.' },
        null,
      ],
      seats: 2,
      max: 2,
    },
    marks: [0, 2],
  },
];
