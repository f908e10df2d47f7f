/** A contest in words: its answers, its limits, and what is missing. */
import { t } from './messages';
import type { Contest } from './worker/views';

/** The answers or options by number, as selections and outcomes name them. */
export function answers(contest: Contest): string[] {
  switch (contest.kind) {
    case 'motion':
      return [t.vote.yes, t.vote.no, t.vote.abstain];
    case 'consent':
      return [t.vote.agree, t.vote.standAside, t.vote.object];
    case 'choose':
      return contest.blank ? [...contest.options, t.vote.blank] : contest.options;
    default:
      return contest.options;
  }
}

/** How many answers may be marked, in words. */
export function limits(contest: Contest): string {
  if (contest.kind !== 'approval') return t.vote.chooseOne;
  const sentence = t.vote.approve(contest.min, contest.max, contest.options.length);
  return contest.min === 0 ? `${sentence} ${t.vote.approveNone}` : sentence;
}

/** What keeps a contest from being sealed as it is marked, in words. */
export function problem(contest: Contest, marked: number[]): string | undefined {
  if (contest.kind !== 'approval') return marked.length === 1 ? undefined : t.vote.missing;
  if (marked.length > contest.max) return t.vote.tooMany(contest.max);
  return marked.length < contest.min ? t.vote.tooFew(contest.min) : undefined;
}

/** How many are marked, where several may be. */
export function tally(contest: Contest, marked: number[]): string | undefined {
  if (contest.kind !== 'approval') return undefined;
  return contest.max < contest.options.length
    ? t.vote.markedOf(marked.length, contest.max)
    : t.vote.marked(marked.length);
}

/** The marked answers of one contest, in words. */
export function chosen(contest: Contest, marked: number[]): string[] {
  const all = answers(contest);
  return marked.map((one) => all[one] ?? '');
}
