/** A result told by its sums alone: a line for each slot, in the order of the ballot. */
import { answers } from '../ballot';
import { number } from '../messages';
import type { Contest } from '../worker/views';
import { drawBars } from './bars';
import type { Drawing, Measure } from './drawing';
import type { Numbers, Row } from './kind';
import { outcome } from './outcome';

type Any = Numbers & { contest: Contest };

export const sums = {
  sentence: ({ contest, decided }: Any) => ({ outcome: outcome(contest, decided), why: '' }),
  rows: ({ contest, counts, decided }: Any): Row[] =>
    counts.map((count, i) => ({
      label: answers(contest)[i] ?? number(i + 1),
      count,
      leads: decided.options.includes(i),
    })),
  chart: (finished: Any, width: number, measure: Measure): Drawing => {
    const bars = sums.rows(finished).map((row) => ({
      ...row,
      value: number(row.count),
      fill: row.leads ? ('solid' as const) : ('hatched' as const),
    }));
    return drawBars({ bars, whole: Math.max(...finished.counts) }, width, measure);
  },
};
