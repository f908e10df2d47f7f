/** What each kind of contest says of its result. One file a kind; all are registered in kinds.ts. */
import type { Contest, Outcome, Rules } from '../worker/views';
import type { Drawing, Measure } from './drawing';

/** The numbers of a finished contest and everything that its outcome follows from. */
export interface Numbers {
  counts: number[];
  decided: Outcome;
  /** Ballots that count, and how many could have voted. */
  ballots: number;
  roll: number;
  rules: Rules;
}

export interface Finished<Name extends Contest['kind']> extends Numbers {
  contest: Extract<Contest, { kind: Name }>;
}

/** A line of the table: an answer, its number, and whether it won. */
export interface Row {
  label: string;
  count: number;
  leads: boolean;
}

export interface Kind<Name extends Contest['kind']> {
  /** The outcome with its numbers, and by which rule. */
  sentence: (finished: Finished<Name>) => { outcome: string; why: string };
  rows: (finished: Finished<Name>) => Row[];
  chart: (finished: Finished<Name>, width: number, measure: Measure) => Drawing;
  /** A remark without which the chart could be misread. */
  remark?: () => string;
}
