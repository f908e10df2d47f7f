/** An example of a result and of a ballot, for the design page and the tests. */
import { OPTIONS, type Answered, type Specimen } from '../specimen';

/** Each two of five compared over 45 ballots, as in Wikipedia's example of the Schulze method: the first wins although the third beats it. */
const PREFERRED = [
  [0, 20, 26, 30, 22],
  [25, 0, 16, 33, 18],
  [19, 29, 0, 17, 24],
  [15, 12, 28, 0, 14],
  [23, 27, 21, 31, 0],
];

export const specimen: Specimen = {
  contest: {
    kind: 'ranking',
    question: 'In which order shall we renovate the houses?',
    options: ['Ash house', 'Birch house', 'Cedar house', 'Dogwood house', 'Elm house'],
    method: 'schulze',
  },
  counts: PREFERRED.flatMap((row, i) => row.filter((_, j) => j !== i)),
  decided: { decision: 'chosen', options: [4], lot: [] },
  details: {
    method: 'schulze',
    standing: [[4], [0], [2], [1], [3]],
    preferred: PREFERRED,
    condorcet: null,
    level: PREFERRED.map((row, i) =>
      row.map((one, j) => (i === j ? 0 : 45 - one - (PREFERRED[j]?.[i] ?? 0))),
    ),
    points: PREFERRED.map((row, i) =>
      row.reduce((sum, one, j) => (i === j ? sum : sum + 45 + one - (PREFERRED[j]?.[i] ?? 0)), 0),
    ),
    paths: [
      [0, 28, 28, 30, 24],
      [25, 0, 28, 33, 24],
      [25, 29, 0, 29, 24],
      [25, 28, 28, 0, 24],
      [25, 28, 28, 31, 0],
    ],
  },
  ballots: 45,
};

export const ballots: Answered[] = [
  {
    contest: { kind: 'ranking', question: 'In which order?', options: OPTIONS, method: 'schulze' },
    // Two are level in the first place, and two are left out.
    marks: [0, -1, 0, -1],
  },
];
