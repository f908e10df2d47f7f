/** Which of these? One answer a ballot; the option with the most ballots is chosen. */
import { ballot } from './ballot';
import { t } from '../../messages';
import type { Result } from '../kind';
import { sumJson, valueOf } from '../slots';
import { chart, rows, table } from '../../charts/options';
import { choice } from '../../charts/places';

export const result: Result<'choose', 'sum'> = {
  sentence(finished) {
    const { contest, details, ballots } = finished;
    const most = details.values[finished.decided.options[0] ?? -1] ?? 0;
    const blank = contest.blank ? (finished.counts[contest.options.length] ?? 0) : 0;
    const words = t.kinds.choose.result;
    return choice(finished, contest.options, {
      why: () => (blank >= most ? words.whyBlank(most, ballots, blank) : words.why(most, ballots)),
      each: () => words.each(most, ballots),
    });
  },
  rows: (finished) => rows(finished, ballot.answers(finished.contest)),
  table: (finished) => table(finished, ballot.answers(finished.contest)),
  chart: (finished, width, measure) =>
    chart(
      finished,
      ballot.answers(finished.contest),
      finished.contest.blank ? finished.contest.options.length : undefined,
      width,
      measure,
    ),
  value: valueOf,
  json: sumJson,
};
