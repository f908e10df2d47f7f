/** What the examples of each kind are made of. */
import type { Contest, Method, Outcome } from '../worker/views';

/** A finished contest. */
export interface Specimen {
  contest: Contest;
  counts: number[];
  decided: Outcome;
  details: Method;
  ballots: number;
}

/** A contest and one way to answer it. */
export interface Answered {
  contest: Contest;
  marks: number[];
}

/** The options of the example ballots. */
export const OPTIONS = ['A new roof', 'The garden behind the house', 'A shared workshop', 'Paint'];
