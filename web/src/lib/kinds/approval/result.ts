/** Which of these are acceptable? Several answers a ballot; the option approved on most ballots is chosen. */
import { t } from '../../messages';
import { inUnit, type Result } from '../kind';
import { sumJson, valueOf } from '../slots';
import { chart, rows, table } from '../../charts/options';
import { choice } from '../../charts/places';

export const result: Result<'approval', 'sum'> = {
  sentence(finished) {
    const { contest, details, ballots } = finished;
    const most = details.values[finished.decided.options[0] ?? -1] ?? 0;
    const words = inUnit(t.kinds.approval.result, finished);
    return choice(finished, contest.options, {
      why: () => words.why(most, ballots),
      each: () => words.each(most, ballots),
    });
  },
  rows: (finished) => rows(finished, finished.contest.options),
  table: (finished) => table(finished, finished.contest.options),
  chart: (finished, width, measure) => chart(finished, finished.contest.options, undefined, width, measure),
  remark: () => t.kinds.approval.result.several,
  value: valueOf,
  json: sumJson,
};
