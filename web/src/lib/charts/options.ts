/** What "choose one" and "approve several" have in common: options, of which the one on most ballots wins. */
import { number, percent, t } from '../messages';
import type { Standing } from '../worker/views';
import { drawBars } from './bars';
import type { Drawing, Measure } from './drawing';
import type { Numbers, Row, Table } from '../kinds/kind';
import { leads, placed } from './places';

interface Counted extends Numbers {
  details: { standing: Standing };
}

/** The slots in the order of the places; answers that are none of the options stand last. */
function order({ details, counts }: Counted): number[] {
  const options = placed(details.standing).map(({ option }) => option);
  return [...options, ...[...counts.keys()].filter((slot) => !options.includes(slot))];
}

export const rows = (finished: Counted, labels: string[]): Row[] =>
  order(finished).map((slot) => ({
    label: labels[slot] ?? '',
    value: number(finished.counts[slot] ?? 0),
    leads: leads(finished.decided, slot),
  }));

/** Answers, on how many ballots each is, and which part of all that makes. */
export const answered = (
  labels: string[],
  counts: number[],
  { ballots, unequal }: Pick<Numbers, 'ballots' | 'unequal'>,
): Table => ({
  columns: [
    { key: 'answer', label: t.result.table.answer },
    { key: 'count', label: unequal ? t.voices.column : t.result.table.ballots, number: true },
    { key: 'share', label: unequal ? t.voices.ofAll : t.result.table.share, number: true },
  ],
  rows: labels.map((answer, i) => ({
    answer,
    count: counts[i] ?? 0,
    share: percent(counts[i] ?? 0, ballots),
  })),
});

export function table(finished: Counted, labels: string[]): Table {
  const slots = order(finished);
  return answered(
    slots.map((slot) => labels[slot] ?? ''),
    slots.map((slot) => finished.counts[slot] ?? 0),
    finished,
  );
}

/** Bars against all ballots; `aside` is the number of an answer that is none of the options. */
export function chart(
  finished: Counted,
  labels: string[],
  aside: number | undefined,
  width: number,
  measure: Measure,
): Drawing {
  const bars = order(finished).map((slot) => {
    const first = leads(finished.decided, slot);
    const count = finished.counts[slot] ?? 0;
    return {
      label: labels[slot] ?? '',
      value: number(count),
      count,
      leads: first,
      fill: first ? ('solid' as const) : slot === aside ? ('dotted' as const) : ('hatched' as const),
    };
  });
  return drawBars({ bars, whole: finished.ballots }, width, measure);
}
