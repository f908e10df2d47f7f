/** A vote written once more: what it asked, filled in, for whoever mends a mistake or holds a run-off. */
import { proposalOf } from '../../lib/kinds/proposals';
import { amount } from '../../lib/money';
import type { Contest, VoteView } from '../../lib/worker/views';
import { newDraft, newOption, newQuestion, type Draft, type DraftQuestion } from './data';

/** A question as it was put, or with these of its options alone. */
export function questionOf(contest: Contest, only?: number[]): DraftQuestion {
  const fresh = newQuestion();
  const settings = proposalOf(contest.kind).settings?.(contest);
  const options = 'options' in contest ? contest.options : [];
  const costs = 'costs' in contest ? contest.costs : [];
  const unit = 'currency' in contest ? contest : undefined;
  return {
    ...fresh,
    kind: contest.kind,
    question: contest.question,
    options: options.flatMap((text, i) =>
      only && !only.includes(i)
        ? []
        : [{ ...newOption(text), cost: unit ? amount(costs[i] ?? 0, unit) : '' }],
    ),
    settings: { ...fresh.settings, ...(settings === undefined ? {} : { [contest.kind]: settings }) },
  };
}

/** The draft of a vote that asks the same: words, questions, times and bar. What it would do is written anew, as things are now. */
export const draftOf = (vote: VoteView): Draft => ({
  ...newDraft(),
  title: vote.title,
  text: vote.text,
  questions: vote.contests.map((one) => questionOf(one)),
  class: vote.class,
  lasts: vote.lasts,
  bar: vote.bar,
  currency: vote.contests.flatMap((one) => ('currency' in one ? [one.currency] : []))[0] ?? '',
});

/**
 * The run-off of a question in which no option had more than half: between those that the outcome names, which are the two with the most
 * and whoever is level with them. Between two the one with the most has more than half; of more, half is asked for again.
 */
export function runOffOf(vote: VoteView, contest: number): Draft {
  const asked = vote.contests[contest];
  const options = vote.result?.outcome[contest]?.options ?? [];
  const question = asked ? questionOf(asked, options) : newQuestion();
  if (options.length === 2) question.settings.choose.half = false;
  return { ...draftOf(vote), questions: [question], bar: null };
}
