/** Which of these are acceptable? Several answers a ballot; the option approved on most ballots is chosen. */
import { t } from '../messages';
import type { Kind } from './kind';
import { chart, rows, sentence } from './options';

export const approval: Kind<'approval'> = {
  sentence: (finished) => sentence(finished, finished.contest.options, t.result.approval),
  rows: (finished) => rows(finished, finished.contest.options),
  chart: (finished, width, measure) => chart(finished, finished.contest.options, undefined, width, measure),
  remark: () => t.result.approval.several,
};
