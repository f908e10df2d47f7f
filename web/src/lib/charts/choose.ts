/** Which of these? One answer a ballot; the option with the most ballots is chosen. */
import { answers } from '../ballot';
import { t } from '../messages';
import type { Kind } from './kind';
import { chart, rows, table } from './options';
import { choice } from './places';

export const choose: Kind<'choose'> = {
  sentence(finished) {
    const { contest, details, ballots } = finished;
    const most = details.values[finished.decided.options[0] ?? -1] ?? 0;
    return choice(finished, contest.options, {
      why: () => t.result.choose.why(most, ballots),
      each: () => t.result.choose.each(most, ballots),
    });
  },
  rows: (finished) => rows(finished, answers(finished.contest)),
  table: (finished) => table(finished, answers(finished.contest)),
  chart: (finished, width, measure) =>
    chart(
      finished,
      answers(finished.contest),
      finished.contest.blank ? finished.contest.options.length : undefined,
      width,
      measure,
    ),
};
