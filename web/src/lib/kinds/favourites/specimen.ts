/** An example of a result and of a ballot, for the design page and the tests. */
import { OPTIONS, type Answered, type Specimen } from '../specimen';

/** How many of 45 ballots have each of six at the first three places. */
const PLACES = [
  [12, 5, 4],
  [9, 13, 6],
  [8, 6, 9],
  [7, 8, 5],
  [5, 6, 8],
  [2, 3, 6],
];

export const specimen: Specimen = {
  contest: {
    kind: 'favourites',
    question: 'Which trees do we plant along the road?',
    options: ['Lime', 'Maple', 'Rowan', 'Hornbeam', 'Wild cherry', 'Ash'],
    places: 3,
    method: 'bucklin',
  },
  counts: PLACES.flat(),
  decided: { decision: 'chosen', options: [1], lot: [] },
  details: {
    method: 'bucklin',
    standing: [[1], [0], [3], [2], [4], [5]],
    places: PLACES,
    points: PLACES.map(([first = 0, second = 0, third = 0]) => 3 * first + 2 * second + third),
    names: PLACES.map((row) => row[0]! + row[1]!),
    added: 2,
    ranked: 43,
  },
  ballots: 45,
};

export const ballots: Answered[] = [
  {
    contest: { kind: 'favourites', question: 'Which first?', options: OPTIONS, places: 3, method: 'points' },
    marks: [2, 0],
  },
];
