/** How strongly is each wanted? Votes whose cost grows with their square; with votes against, the widest margin is chosen. */
import { number, t } from '../../messages';
import { drawBars } from '../../charts/bars';
import { drawDiverging } from '../../charts/diverging';
import type { Finished, Result } from '../kind';
import { onePerAnswer, sumJson, valueOf } from '../slots';
import { choice, leads, placed } from '../../charts/places';

/** "+3", "0", "−2". */
const signed = (value: number): string =>
  value > 0 ? `+${number(value)}` : value < 0 ? `−${number(-value)}` : number(0);

/** Votes for and against an option. */
const both = ({ contest, counts }: Finished<'quadratic', 'sum'>, option: number): [number, number] => [
  counts[option] ?? 0,
  contest.against ? (counts[contest.options.length + option] ?? 0) : 0,
];

export const result: Result<'quadratic', 'sum'> = {
  sentence(finished) {
    const { contest, details, ballots, decided } = finished;
    const words = t.kinds.quadratic.result;
    const value = details.values[decided.options[0] ?? -1] ?? 0;
    const some = ballots > 0 && finished.counts.some((count) => count > 0);
    return choice(finished, contest.options, {
      why: () => (contest.against ? words.whyMargin(value) : words.why(value)),
      each: () => (contest.against ? words.eachMargin(value) : words.each(value)),
      ...(contest.against && some ? { none: () => words.noneAhead } : {}),
    });
  },

  rows: ({ contest, details, decided }) =>
    placed(details.standing).map(({ option }) => {
      const value = details.values[option] ?? 0;
      return {
        label: contest.options[option] ?? '',
        value: contest.against ? signed(value) : number(value),
        leads: leads(decided, option),
      };
    }),

  table(finished) {
    const { contest, details } = finished;
    const place = { key: 'place', label: t.result.table.place };
    const answer = { key: 'answer', label: t.result.table.option };
    return {
      columns: contest.against
        ? [
            place,
            answer,
            { key: 'value', label: t.result.table.margin, number: true },
            { key: 'forIt', label: t.result.table.forIt, number: true },
            { key: 'against', label: t.result.table.against, number: true },
          ]
        : [place, answer, { key: 'value', label: t.result.table.votes, number: true }],
      rows: placed(details.standing).map(({ option, place }) => {
        const [forIt, against] = both(finished, option);
        const value = details.values[option] ?? 0;
        const row = { place, answer: contest.options[option] ?? '' };
        return contest.against ? { ...row, forIt, against, value: signed(value) } : { ...row, value };
      }),
    };
  },

  chart(finished, width, measure) {
    const { contest, details } = finished;
    const order = placed(details.standing).map(({ option }) => option);
    const rows = result.rows(finished);
    if (contest.against) {
      const words = t.kinds.quadratic.result;
      const bars = rows.map((row, i) => {
        const [forIt, against] = both(finished, order[i] ?? 0);
        return { ...row, forIt, against, left: words.againstIt(against), right: words.forIt(forIt) };
      });
      return drawDiverging(bars, width, measure);
    }
    const bars = rows.map((row, i) => ({
      ...row,
      count: details.values[order[i] ?? 0] ?? 0,
      fill: row.leads ? ('solid' as const) : ('hatched' as const),
    }));
    return drawBars({ bars, whole: Math.max(...details.values) }, width, measure);
  },

  remark: ({ contest }) => t.kinds.quadratic.result.remark(contest.credits),

  slots: ({ options, against }) =>
    against
      ? (['for', 'against'] as const).flatMap((side) =>
          options.map((label, option) => ({
            key: `${option + 1} ${side}`,
            label: t.kinds.quadratic.slots[side](label),
            option: undefined,
          })),
        )
      : onePerAnswer(options, options.length),

  value: valueOf,
  json: sumJson,
};
