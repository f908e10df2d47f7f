/** Which of these? One answer a ballot; the option with the most ballots is chosen. */
import { answers } from '../ballot';
import { t } from '../messages';
import type { Kind } from './kind';
import { chart, rows, sentence } from './options';

export const choose: Kind<'choose'> = {
  sentence: (finished) => sentence(finished, answers(finished.contest), t.result.choose),
  rows: (finished) => rows(finished, answers(finished.contest)),
  chart: (finished, width, measure) =>
    chart(
      finished,
      answers(finished.contest),
      finished.contest.blank ? finished.contest.options.length : undefined,
      width,
      measure,
    ),
};
