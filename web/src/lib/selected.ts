/** A selection in words: for the last look before casting, and for the second device that checks it. */
import { answers, numbers, used } from './ballot';
import { number, t } from './messages';
import { money } from './money';
import type { Contest } from './worker/views';

/** One line: an answer, and what it got where answers get something. */
export interface Line {
  name: string;
  value?: string;
  /** Not marked, or given nothing: shown without the pencil's stroke. */
  faint?: boolean;
}

/** Every answer that a selection says something about, in the order in which people look for it. */
export function selected(contest: Contest, marks: number[]): Line[] {
  const names = answers(contest);
  const named = marks.map((one): Line => ({ name: names[one] ?? '' }));
  switch (contest.kind) {
    case 'motion':
    case 'consent':
    case 'choose':
    case 'approval':
      return named.length > 0 ? named : [{ name: t.vote.reviewNothing, faint: true }];
    case 'budget': {
      const { costs, currency } = contest;
      if (marks.length === 0) return [{ name: t.vote.reviewNothing, faint: true }];
      return marks.map((one) => ({ name: names[one] ?? '', value: money(costs[one] ?? 0, currency) }));
    }
    case 'ranking':
      return named.map(({ name }, i) => ({ name: `${t.kinds.place(i + 1)} ${name}` }));
    case 'score':
      return numbers(contest, marks).map((one, i) => ({ name: names[i] ?? '', value: number(one) }));
    case 'grades':
      return numbers(contest, marks).map((one, i) => ({
        name: names[i] ?? '',
        value: contest.grades[one] ?? '',
      }));
    case 'points':
      return given(names, numbers(contest, marks), t.kinds.points, contest.budget - used(contest, marks));
    case 'amounts': {
      const words = (one: number) => money(one, contest.currency);
      return given(names, numbers(contest, marks), words, contest.total - used(contest, marks));
    }
    case 'quadratic': {
      const words = (one: number) => (one < 0 ? t.kinds.votesAgainst(-one) : t.kinds.votesFor(one));
      return given(names, numbers(contest, marks), words, 0);
    }
  }
}

/** What each option got, those that got nothing too, and what is left over. */
function given(names: string[], all: number[], words: (value: number) => string, left: number): Line[] {
  const nothing = all.every((one) => one === 0);
  return [
    ...(nothing ? [{ name: t.kinds.nothingGiven }] : []),
    ...all.map((one, i) => ({
      name: names[i] ?? '',
      value: one === 0 ? t.kinds.nothing : words(one),
      faint: one === 0,
    })),
    ...(left > 0 ? [{ name: t.kinds.unused(words(left)), faint: true }] : []),
  ];
}
