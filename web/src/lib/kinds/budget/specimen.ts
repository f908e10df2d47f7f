/** An example of a result and of a ballot, for the design page and the tests. */
import { OPTIONS, type Answered, type Specimen } from '../specimen';

export const specimen: Specimen = {
  contest: {
    kind: 'budget',
    question: 'Which of these shall we pay for this year?',
    options: ['Bicycle stands', 'Solar panels', 'Benches', 'A shed', 'A fountain', 'A flag'],
    costs: [80_000, 620_000, 45_000, 210_000, 900_000, 5_000],
    funds: 1_000_000,
    currency: 'EUR',
    decimals: 2,
    by: 'support_per_cost',
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
};

export const ballots: Answered[] = [
  {
    contest: {
      kind: 'budget',
      question: 'What do we pay for?',
      options: OPTIONS,
      costs: [1_250_000, 340_050, 800_000, 99_900],
      funds: 2_000_000,
      currency: 'EUR',
      decimals: 2,
      by: 'support_per_cost',
    },
    marks: [0, 3],
  },
];
