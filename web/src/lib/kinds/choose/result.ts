/** Which of these? One answer a ballot; the option with the most ballots is chosen, or that with more than half. */
import { ballot } from './ballot';
import { t } from '../../messages';
import { inUnit, type Result } from '../kind';
import { sumJson, valueOf } from '../slots';
import { chart, rows, table } from '../../charts/options';
import { choice, named } from '../../charts/places';

export const result: Result<'choose', 'sum'> = {
  sentence(finished) {
    const { contest, details, ballots, decided } = finished;
    const words = inUnit(t.kinds.choose.result, finished);
    const most = Math.max(...details.values);
    const chose = details.values.reduce((sum, count) => sum + count, 0);
    const blank = finished.counts[contest.options.length] ?? 0;
    if (decided.decision === 'none_chosen')
      return { outcome: words.none, why: words.whyNone(blank, most, ballots) };
    if (decided.decision === 'no_majority')
      return {
        outcome: words.noMajority(named(decided.options, contest.options)),
        why: words.whyNoMajority(most, chose),
      };
    const why = () =>
      contest.wins === 'more_than_half'
        ? words.whyHalf(most, chose)
        : blank >= most
          ? words.whyBlank(most, ballots, blank)
          : words.why(most, ballots);
    return choice(finished, contest.options, { why, each: () => words.each(most, ballots) });
  },
  rows: (finished) => rows(finished, ballot.answers(finished.contest)),
  table: (finished) => table(finished, ballot.answers(finished.contest)),
  chart: (finished, width, measure) =>
    chart(
      finished,
      ballot.answers(finished.contest),
      finished.contest.blank === 'off' ? undefined : finished.contest.options.length,
      width,
      measure,
    ),
  value: valueOf,
  json: sumJson,
};
