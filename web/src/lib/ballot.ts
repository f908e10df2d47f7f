/** A contest in words: its answers, its limits, what is missing, and its result. */
import { list, t } from './messages';
import type { Contest, Outcome, Selections } from './worker/views';

/** The answers in the order of the slots. */
export function answers(contest: Contest): string[] {
  switch (contest.kind) {
    case 'motion':
      return [t.vote.yes, t.vote.no, t.vote.abstain];
    case 'choose':
      return contest.blank ? [...contest.options, t.vote.blank] : contest.options;
    case 'approval':
      return contest.options;
  }
}

/** How many answers may be marked, in words. */
export function limits(contest: Contest): string {
  if (contest.kind !== 'approval') return t.vote.chooseOne;
  const sentence = t.vote.approve(contest.min, contest.max, contest.options.length);
  return contest.min === 0 ? `${sentence} ${t.vote.approveNone}` : sentence;
}

/** What keeps a ballot from being sealed, as a sentence for the first such contest. */
export function missing(contests: Contest[], marks: Selections): string | undefined {
  for (const [i, contest] of contests.entries()) {
    const marked = marks[i]?.length ?? 0;
    if (contest.kind !== 'approval') {
      if (marked !== 1) return t.vote.missing(contest.question);
    } else if (marked > contest.max) return t.vote.tooMany(contest.question, contest.max);
    else if (marked < contest.min) return t.vote.tooFew(contest.question, contest.min);
  }
  return undefined;
}

/** The marked answers of one contest, in words. */
export function chosen(contest: Contest, marked: number[]): string[] {
  const all = answers(contest);
  return marked.map((one) => all[one] ?? '');
}

const quoted = (contest: Contest, options: number[]) =>
  options.map((option) => `“${answers(contest)[option] ?? ''}”`);

/** The outcome of a contest, in words. */
export function outcome(contest: Contest, { decision, options }: Outcome): string {
  switch (decision) {
    case 'chosen':
      return t.vote.outcome.chosen(answers(contest)[options[0] ?? -1] ?? '');
    case 'tied':
      return t.vote.outcome.tied(list(quoted(contest, options)));
    default:
      return t.vote.outcome[decision];
  }
}

/** The rows of a chart: every slot with its number, and whether it is one that won. */
export function rows(contest: Contest, counts: number[], { decision, options }: Outcome) {
  const [yes = 0, no = 0] = counts;
  const winners = decision === 'passed' ? [0] : decision === 'failed' && no > yes ? [1] : options;
  return answers(contest).map((label, i) => ({ label, count: counts[i] ?? 0, leads: winners.includes(i) }));
}
