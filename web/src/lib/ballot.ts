/** A contest on a ballot: its answers, what is asked for, and the selection that is sealed. */
import { t } from './messages';
import { money } from './money';
import type { Contest } from './worker/views';

/**
 * On a ballot that is being filled in, marks are a selection (views.ts), or part of one: empty before anything is marked, a ranking as far
 * as it goes, and this number where an option has none yet, or one that cannot be read.
 */
export const UNSET = -1;

/** Contests in which each option has a number of its own. */
export type Numbered = Extract<Contest, { kind: 'score' | 'grades' | 'points' | 'quadratic' | 'amounts' }>;

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

/** What is asked for, in a sentence or two. */
export function limits(contest: Contest): string {
  switch (contest.kind) {
    case 'motion':
    case 'consent':
    case 'choose':
      return t.vote.chooseOne;
    case 'approval': {
      const sentence = t.vote.approve(contest.min, contest.max, contest.options.length);
      return contest.min === 0 ? `${sentence} ${t.vote.approveNone}` : sentence;
    }
    case 'score':
      return t.kinds.scoreLead(contest.max);
    case 'grades':
      return t.kinds.gradeLead;
    case 'points':
      return t.kinds.pointsLead(contest.budget, contest.exact);
    case 'quadratic': {
      const sentence = t.kinds.quadraticLead(contest.credits);
      return contest.against ? `${sentence} ${t.kinds.quadraticAgainst}` : sentence;
    }
    case 'ranking':
      return t.kinds.rankLead;
    case 'budget':
      return t.kinds.budgetLead(money(contest.funds, contest.currency));
    case 'amounts':
      return t.kinds.amountsLead(money(contest.total, contest.currency));
  }
}

/** How many are marked, where several may be. */
export function tally(contest: Contest, marked: number[]): string | undefined {
  if (contest.kind === 'budget') {
    const cost = marked.reduce((sum, option) => sum + (contest.costs[option] ?? 0), 0);
    return t.kinds.budgetSum(money(cost, contest.currency), money(contest.funds, contest.currency));
  }
  if (contest.kind !== 'approval') return undefined;
  return contest.max < contest.options.length
    ? t.vote.markedOf(marked.length, contest.max)
    : t.vote.marked(marked.length);
}

/** The most votes that credits buy for one option. */
export const mostVotes = (credits: number): number => Math.floor(Math.sqrt(credits));

/** The number of each option, in order; votes against are negative. Options without one have `empty`. */
export function numbers(contest: Numbered, marks: number[], empty = 0): number[] {
  const { length } = contest.options;
  return contest.options.map((_, i) =>
    contest.kind === 'quadratic' && (marks[length + i] ?? 0) > 0
      ? -(marks[length + i] ?? 0)
      : (marks[i] ?? empty),
  );
}

/** Marks of which one option has another number; the others keep theirs. */
export function withNumber(contest: Numbered, marks: number[], option: number, value: number): number[] {
  const empty = contest.kind === 'score' || contest.kind === 'grades' ? UNSET : 0;
  const all = numbers(contest, marks, empty).with(option, value);
  if (contest.kind !== 'quadratic') return all;
  const votes = all.map((one) => Math.max(one, 0));
  return contest.against ? [...votes, ...all.map((one) => Math.max(-one, 0))] : votes;
}

/** What the marks use of what there is: points, credits or money. Numbers that cannot be read use nothing. */
export const used = (contest: Numbered, marks: number[]): number =>
  numbers(contest, marks).reduce(
    (sum, one) => sum + (contest.kind === 'quadratic' ? one * one : Math.max(one, 0)),
    0,
  );

/** The selection that is sealed: where giving nothing is an answer, nothing marked means that. */
export function selection(contest: Contest, marks: number[]): number[] {
  switch (contest.kind) {
    case 'points':
    case 'quadratic':
    case 'amounts':
      return marks.length > 0 ? marks : withNumber(contest, [], 0, 0);
    default:
      return marks;
  }
}
