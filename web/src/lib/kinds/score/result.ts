/** How good is each? Scores from 0; the highest total is chosen, and with it the highest average. */
import { number, t } from '../../messages';
import { drawBars } from '../../charts/bars';
import type { Result } from '../kind';
import { sumJson, valueOf } from '../slots';
import { choice, leads, mean, placed } from '../../charts/places';

export const result: Result<'score', 'sum'> = {
  sentence(finished) {
    const { contest, details, ballots } = finished;
    const total = details.values[finished.decided.options[0] ?? -1] ?? 0;
    const words = t.kinds.score.result;
    return choice(finished, contest.options, {
      why: () => words.why(total, mean(total, ballots), contest.max),
      none: () => words.noneScored,
      each: () => words.each(total, mean(total, ballots), contest.max),
    });
  },

  rows: ({ contest, details, decided, ballots }) =>
    placed(details.standing).map(({ option }) => ({
      label: contest.options[option] ?? '',
      value: t.kinds.score.result.mean(mean(details.values[option] ?? 0, ballots), contest.max),
      leads: leads(decided, option),
    })),

  table: ({ contest, details, ballots }) => ({
    columns: [
      { key: 'place', label: t.result.table.place },
      { key: 'answer', label: t.result.table.option },
      { key: 'total', label: t.result.table.total, number: true },
      { key: 'mean', label: t.result.table.mean, number: true },
    ],
    rows: placed(details.standing).map(({ option, place }) => ({
      place,
      answer: contest.options[option] ?? '',
      total: details.values[option] ?? 0,
      mean: number(mean(details.values[option] ?? 0, ballots)),
    })),
  }),

  chart(finished, width, measure) {
    const { contest, details, ballots } = finished;
    const totals = placed(details.standing).map(({ option }) => details.values[option] ?? 0);
    const bars = result.rows(finished).map((row, i) => ({
      ...row,
      count: totals[i] ?? 0,
      fill: row.leads ? ('solid' as const) : ('hatched' as const),
    }));
    return drawBars({ bars, whole: ballots * contest.max }, width, measure);
  },

  remark: ({ contest }) => t.kinds.score.result.remark(contest.max),
  value: valueOf,
  json: sumJson,
};
