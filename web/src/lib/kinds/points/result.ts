/** How much does each matter? Points from a budget; the option with the most is chosen. */
import { number, percent, t } from '../../messages';
import { drawBars } from '../../charts/bars';
import type { Finished, Result } from '../kind';
import { sumJson, valueOf } from '../slots';
import { choice, leads, placed } from '../../charts/places';

const given = ({ details }: Finished<'points', 'sum'>): number =>
  details.values.reduce((sum, one) => sum + one, 0);

export const result: Result<'points', 'sum'> = {
  sentence(finished) {
    const { contest, details } = finished;
    const most = details.values[finished.decided.options[0] ?? -1] ?? 0;
    return choice(finished, contest.options, {
      why: () => t.kinds.points.result.why(most, given(finished)),
      each: () => t.kinds.points.result.each(most),
    });
  },

  rows: ({ contest, details, decided }) =>
    placed(details.standing).map(({ option }) => ({
      label: contest.options[option] ?? '',
      value: number(details.values[option] ?? 0),
      leads: leads(decided, option),
    })),

  table: (finished) => ({
    columns: [
      { key: 'place', label: t.result.table.place },
      { key: 'answer', label: t.result.table.option },
      { key: 'points', label: t.result.table.points, number: true },
      { key: 'share', label: t.result.table.ofPoints, number: true },
    ],
    rows: placed(finished.details.standing).map(({ option, place }) => ({
      place,
      answer: finished.contest.options[option] ?? '',
      points: finished.details.values[option] ?? 0,
      share: percent(finished.details.values[option] ?? 0, given(finished)),
    })),
  }),

  chart(finished, width, measure) {
    const { details } = finished;
    const values = placed(details.standing).map(({ option }) => details.values[option] ?? 0);
    const bars = result.rows(finished).map((row, i) => ({
      ...row,
      count: values[i] ?? 0,
      fill: row.leads ? ('solid' as const) : ('hatched' as const),
    }));
    return drawBars({ bars, whole: Math.max(...values) }, width, measure);
  },

  remark: ({ contest }) => t.kinds.points.result.remark(contest.budget),
  value: valueOf,
  json: sumJson,
};
