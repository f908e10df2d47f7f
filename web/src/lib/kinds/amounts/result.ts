/** How shall we divide the money? Each option gets the average of what the ballots give it. */
import { list, percent, t } from '../../messages';
import { money } from '../../money';
import { drawBars } from '../../charts/bars';
import { inUnit, type Finished, type Result } from '../kind';
import { onePerAnswer } from '../slots';

/** The options, those that get the most first. */
const order = ({ contest, details }: Finished<'amounts', 'mean'>): number[] =>
  [...contest.options.keys()].sort((a, b) => (details.amounts[b] ?? 0) - (details.amounts[a] ?? 0) || a - b);

/** A sentence names so many options; the others stand in the table. */
const NAMED = 4;

/** Larger amounts are tallied in two parts of 16 bits (docs/spec/12-amounts.md). */
const ONE_PART = 0xffff;

export const result: Result<'amounts', 'mean'> = {
  sentence(finished) {
    const { contest, details, ballots, decided } = finished;
    const words = inUnit(t.kinds.amounts.result, finished);
    if (decided.decision !== 'divided') return { outcome: t.result.outcome.no_choice, why: '' };
    const shares = order(finished).filter((option) => (details.amounts[option] ?? 0) > 0);
    const said = shares.map((option) =>
      words.share(money(details.amounts[option] ?? 0, contest), contest.options[option] ?? ''),
    );
    const short = said.length > 0 && said.length <= NAMED;
    const rest = words.rest(money(details.rest, contest), money(contest.total, contest));
    return {
      outcome: short ? words.outcome(list(said)) : t.result.outcome.divided,
      why: details.rest > 0 ? `${words.why(ballots)} ${rest}` : words.why(ballots),
    };
  },

  rows: (finished) =>
    order(finished).map((option) => ({
      label: finished.contest.options[option] ?? '',
      value: money(finished.details.amounts[option] ?? 0, finished.contest),
      leads: false,
    })),

  table(finished) {
    const { contest, details } = finished;
    const line = (answer: string, value: number) => ({
      answer,
      amount: money(value, contest),
      share: percent(value, contest.total),
    });
    return {
      columns: [
        { key: 'answer', label: t.result.table.option },
        { key: 'amount', label: t.result.table.mean, number: true },
        { key: 'share', label: t.result.table.ofMoney, number: true },
      ],
      rows: [
        ...order(finished).map((option) => line(contest.options[option] ?? '', details.amounts[option] ?? 0)),
        ...(details.rest > 0 ? [line(t.kinds.amounts.result.restLabel, details.rest)] : []),
      ],
    };
  },

  chart(finished, width, measure) {
    const { contest, details } = finished;
    const bars = order(finished).map((option) => ({
      label: contest.options[option] ?? '',
      value: money(details.amounts[option] ?? 0, contest),
      count: details.amounts[option] ?? 0,
      leads: false,
      fill: 'solid' as const,
    }));
    const rest = {
      label: t.kinds.amounts.result.restLabel,
      value: money(details.rest, contest),
      count: details.rest,
      leads: false,
      fill: 'dotted' as const,
    };
    return drawBars(
      { bars: details.rest > 0 ? [...bars, rest] : bars, whole: contest.total },
      width,
      measure,
    );
  },

  slots: ({ options, total }) =>
    total > ONE_PART
      ? options.flatMap((label, option) =>
          (['low', 'high'] as const).map((limb) => ({
            key: `${option + 1} ${limb}`,
            label: t.kinds.amounts.slots[limb](label),
            option: undefined,
          })),
        )
      : onePerAnswer(options, options.length),

  value: ({ details }, option) => details.amounts[option] ?? null,
  json: ({ details: { amounts, rest } }) => ({ amounts, rest }),
};
