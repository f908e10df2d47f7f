/** An example of a result and of a ballot, for the design page and the tests. */
import { OPTIONS, type Answered, type Specimen } from '../specimen';

export const specimen: Specimen = {
  contest: {
    kind: 'amounts',
    question: 'How do we divide what is left over?',
    options: ['Reserve', 'Repairs', 'Party', 'Solidarity fund'],
    total: 500_000,
    currency: 'EUR',
    decimals: 2,
  },
  // Each sum in two parts: so much, and so many times 65,536.
  counts: [3_904, 86, 28_352, 143, 60_888, 17, 64_792, 103],
  decided: { decision: 'divided', options: [], lot: [] },
  details: { method: 'mean', amounts: [120_000, 200_000, 25_000, 145_000], rest: 10_000 },
  ballots: 47,
};

export const ballots: Answered[] = [
  {
    contest: {
      kind: 'amounts',
      question: 'How do we divide it?',
      options: OPTIONS,
      total: 1_000_000,
      currency: 'EUR',
      decimals: 2,
    },
    marks: [500_000, 250_050, 0, 1],
  },
];
