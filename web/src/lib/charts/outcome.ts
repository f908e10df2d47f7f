/** What was decided, without numbers. */
import { answers } from '../ballot';
import { list, t } from '../messages';
import type { Contest, Outcome } from '../worker/views';

/** The outcome of a contest in one sentence without numbers, for lists. */
export function outcome(contest: Contest, { decision, options }: Outcome): string {
  const named = options.map((option) => answers(contest)[option] ?? '');
  switch (decision) {
    case 'chosen':
      return t.result.outcome.chosen(named[0] ?? '');
    case 'tied':
      return t.result.outcome.tied(list(named.map(t.result.quoted)));
    case 'funded':
      return named.length > 0 ? t.result.outcome.funded(list(named)) : t.result.outcome.fundedNone;
    default:
      return t.result.outcome[decision];
  }
}
