/** Finished votes of every kind, for the design page and the tests of what is said of them. */
import type { Contest, Method, Outcome, Rules, VoteView } from '../../lib/worker/views';

export const RULES: Rules = {
  invite: 'member',
  propose: 'member',
  quorum: { num: 1, den: 2 },
  majority: { of: 'decided', test: 'more_than', num: 1, den: 2 },
  ties: 'report',
  min_ballots: 3,
};

export interface Specimen {
  contest: Contest;
  counts: number[];
  decided: Outcome;
  details: Method;
  ballots: number;
}

const chosen = (...options: number[]): Outcome => ({ decision: 'chosen', options, lot: [] });

/** A vote of one question that is over, in an assembly of 60. */
export const voteOf = ({ contest, counts, decided, details, ballots }: Specimen): VoteView => ({
  id: 'specimen',
  title: contest.question,
  text: '',
  proposer: '',
  circle: '',
  proposed_ms: 0,
  opens: 0,
  closes: 0,
  phase: 'decided',
  contests: [contest],
  roll: 60,
  ballots,
  casts: ballots,
  threshold: 2,
  released: [],
  released_ms: [],
  result: { counts: [counts], outcome: [decided], details: [details] },
});

/** Each two of five compared over 45 ballots, as in Wikipedia's example of the Schulze method: the first wins although the third beats it. */
const PREFERRED = [
  [0, 20, 26, 30, 22],
  [25, 0, 16, 33, 18],
  [19, 29, 0, 17, 24],
  [15, 12, 28, 0, 14],
  [23, 27, 21, 31, 0],
];

export const specimens: Record<Contest['kind'], Specimen> = {
  motion: {
    contest: { kind: 'motion', question: 'Shall we have a new roof?' },
    counts: [31, 12, 4],
    decided: { decision: 'passed', options: [], lot: [] },
    details: { method: 'majority' },
    ballots: 47,
  },
  consent: {
    contest: { kind: 'consent', question: 'Do we agree to open the yard to the street?', objections: 1 },
    counts: [38, 6, 3],
    decided: { decision: 'failed', options: [], lot: [] },
    details: { method: 'consent' },
    ballots: 47,
  },
  choose: {
    contest: {
      kind: 'choose',
      question: 'Who keeps the keys?',
      options: ['Ada', 'Bo', 'Cem'],
      blank: true,
    },
    counts: [18, 18, 7, 4],
    decided: { decision: 'chosen', options: [1], lot: [0, 1] },
    details: { method: 'sum', standing: [[0, 1], [2]], values: [18, 18, 7] },
    ballots: 47,
  },
  approval: {
    contest: {
      kind: 'approval',
      question: 'Which evenings suit you?',
      options: ['Monday', 'Wednesday', 'Friday'],
      min: 0,
      max: 3,
    },
    counts: [21, 33, 28],
    decided: chosen(1),
    details: { method: 'sum', standing: [[1], [2], [0]], values: [21, 33, 28] },
    ballots: 47,
  },
  score: {
    contest: {
      kind: 'score',
      question: 'How good is each place for the summer camp?',
      options: ['The lake', 'The old mill in the valley behind the second hill', 'The coast'],
      max: 5,
    },
    counts: [151, 187, 96],
    decided: chosen(1),
    details: { method: 'sum', standing: [[1], [0], [2]], values: [151, 187, 96] },
    ballots: 47,
  },
  grades: {
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
    decided: chosen(0),
    details: { method: 'majority_judgment', standing: [[0], [3], [1], [2]], medians: [3, 3, 2, 3] },
    ballots: 47,
  },
  points: {
    contest: {
      kind: 'points',
      question: 'What shall the association care about most?',
      options: ['Rents', 'Green', 'Noise', 'Neighbours in need'],
      budget: 10,
      exact: true,
    },
    counts: [170, 90, 40, 170],
    decided: { decision: 'tied', options: [0, 3], lot: [] },
    details: { method: 'sum', standing: [[0, 3], [1], [2]], values: [170, 90, 40, 170] },
    ballots: 47,
  },
  quadratic: {
    contest: {
      kind: 'quadratic',
      question: 'How much do you want each of these, or not?',
      options: ['A playground', 'A car park', 'A pond'],
      credits: 100,
      against: true,
    },
    counts: [140, 60, 95, 20, 133, 30],
    decided: chosen(0),
    details: { method: 'sum', standing: [[0], [2], [1]], values: [120, -73, 65] },
    ballots: 47,
  },
  ranking: {
    contest: {
      kind: 'ranking',
      question: 'In which order shall we renovate the houses?',
      options: ['Ash house', 'Birch house', 'Cedar house', 'Dogwood house', 'Elm house'],
      method: 'schulze',
    },
    counts: [20, 26, 30, 22, 16, 33, 18, 17, 24, 14],
    decided: chosen(4),
    details: {
      method: 'schulze',
      standing: [[4], [0], [2], [1], [3]],
      preferred: PREFERRED,
      condorcet: null,
      points: PREFERRED.map((row) => row.reduce((sum, one) => sum + one, 0)),
      paths: [
        [0, 28, 28, 30, 24],
        [25, 0, 28, 33, 24],
        [25, 29, 0, 29, 24],
        [25, 28, 28, 0, 24],
        [25, 28, 28, 31, 0],
      ],
    },
    ballots: 45,
  },
  budget: {
    contest: {
      kind: 'budget',
      question: 'Which of these shall we pay for this year?',
      options: ['Bicycle stands', 'Solar panels', 'Benches', 'A shed', 'A fountain', 'A flag'],
      costs: [80_000, 620_000, 45_000, 210_000, 900_000, 5_000],
      funds: 1_000_000,
      currency: 'EUR',
    },
    counts: [30, 38, 26, 20, 14, 0],
    decided: { decision: 'funded', options: [0, 1, 2, 3], lot: [] },
    details: {
      method: 'budget',
      standing: [[2], [0], [3], [1], [4], [5]],
      funded: [2, 0, 3, 1],
      tied: [],
      spent: 955_000,
    },
    ballots: 47,
  },
  amounts: {
    contest: {
      kind: 'amounts',
      question: 'How do we divide what is left over?',
      options: ['Reserve', 'Repairs', 'Party', 'Solidarity fund'],
      total: 500_000,
      currency: 'EUR',
    },
    // Each sum in two parts: so much, and so many times 65,536.
    counts: [3_904, 86, 28_352, 143, 60_888, 17, 64_792, 103],
    decided: { decision: 'divided', options: [], lot: [] },
    details: { method: 'mean', amounts: [120_000, 200_000, 25_000, 145_000], rest: 10_000 },
    ballots: 47,
  },
};
