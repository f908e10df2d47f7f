/** What was decided, without numbers. */
import { named } from '../charts/places';
import { list, t } from '../messages';
import { isolated } from '../text';
import type { Contest, Outcome } from '../worker/views';
import { ballotOf } from '.';

/** The outcome of a contest in one sentence, for lists. */
export function outcome(contest: Contest, { decision, options, lot }: Outcome): string {
  const { answers, passes, seats } = ballotOf(contest);
  const labels = answers(contest).map(isolated);
  const one = labels[options[0] ?? -1] ?? '';
  const words = t.result.outcome;
  switch (decision) {
    case 'passed':
    case 'failed':
    case 'too_few_yes':
      return passes?.outcome(decision === 'passed') ?? '';
    case 'chosen':
      return lot.length > 0 ? words.byLot(one) : words.chosen(one);
    case 'tied':
      return words.tied(named(options, labels));
    case 'no_majority':
      return words.no_majority(named(options, labels));
    case 'elected': {
      const empty = (seats?.(contest) ?? 0) - options.length;
      const elected =
        options.length > 0
          ? words.elected(list(options.map((option) => labels[option] ?? '')))
          : words.electedNone;
      return empty > 0 ? `${elected} ${words.emptySeats(empty, seats?.(contest) ?? 0)}` : elected;
    }
    case 'funded':
      return options.length > 0
        ? words.funded(list(options.map((option) => labels[option] ?? '')))
        : words.fundedNone;
    default:
      return words[decision];
  }
}
