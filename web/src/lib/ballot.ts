/** A contest in words: its answers, its limits, and what is missing. */
import { t } from './messages';
import type { Contest, Selections } from './worker/views';

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
