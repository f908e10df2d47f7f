/** What each kind of contest says of its result. One file a kind; all are registered in kinds.ts. */
import type { Contest, Method, Outcome, Rules } from '../worker/views';
import type { Drawing, Measure } from './drawing';

type Name = Contest['kind'];
type Named<Method_ extends Method['method']> = Extract<Method, { method: Method_ }>;

/** The method by which the ledger reads each kind. */
export interface Methods {
  motion: Named<'majority'>;
  consent: Named<'consent'>;
  choose: Named<'sum'>;
  approval: Named<'sum'>;
  score: Named<'sum'>;
  points: Named<'sum'>;
  quadratic: Named<'sum'>;
  grades: Named<'majority_judgment'>;
  ranking: Named<'schulze' | 'ranked_pairs' | 'borda'>;
  budget: Named<'budget'>;
  amounts: Named<'mean'>;
}

/** The numbers of a finished contest and everything that its outcome follows from. */
export interface Numbers {
  /** The number in each slot. */
  counts: number[];
  decided: Outcome;
  /** Ballots that count, and how many could have voted. */
  ballots: number;
  roll: number;
  rules: Rules;
}

export interface Finished<Kind extends Name> extends Numbers {
  contest: Extract<Contest, { kind: Kind }>;
  details: Methods[Kind];
}

/** The outcome with its numbers, and by which rule. */
export interface Said {
  outcome: string;
  why: string;
}

/** An answer, its number in words, and whether it won. */
export interface Row {
  label: string;
  value: string;
  leads: boolean;
}

/** The numbers as a table; the column "answer" names the line. */
export interface Table {
  caption?: string;
  columns: { key: string; label: string; number?: boolean }[];
  rows: Record<string, string | number | null>[];
}

export interface Kind<Name_ extends Name> {
  sentence: (finished: Finished<Name_>) => Said;
  /** In the order in which the page tells them: the first place first. */
  rows: (finished: Finished<Name_>) => Row[];
  table: (finished: Finished<Name_>) => Table;
  chart: (finished: Finished<Name_>, width: number, measure: Measure) => Drawing;
  /** A remark without which the chart could be misread. */
  remark?: (finished: Finished<Name_>) => string;
  /** A second table, for what the first has no room for. */
  pairs?: (finished: Finished<Name_>) => Table;
}
