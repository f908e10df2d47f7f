/** What keeps a ballot from being sealed as it is marked, in words that say what to do. */
import { answers, numbers, UNSET, used } from './ballot';
import { t } from './messages';
import { amount, money } from './money';
import type { Contest } from './worker/views';

type Of<Name extends Contest['kind']> = Extract<Contest, { kind: Name }>;

/** The first thing that is wrong with the marks of one contest; undefined when they can be sealed. */
export function problem(contest: Contest, marks: number[]): string | undefined {
  switch (contest.kind) {
    case 'motion':
    case 'consent':
    case 'choose':
      return marks.length === 1 ? undefined : t.vote.missing;
    case 'approval':
      if (marks.length > contest.max) return t.vote.tooMany(contest.max);
      return marks.length < contest.min ? t.vote.tooFew(contest.min) : undefined;
    case 'budget':
      return undefined;
    case 'score':
    case 'grades':
      return unset(contest, marks);
    case 'points':
      return points(contest, marks);
    case 'quadratic': {
      const over = used(contest, marks) - contest.credits;
      return over > 0 ? t.kinds.creditsOver(over) : undefined;
    }
    case 'ranking': {
      const missing = contest.options.length - marks.length;
      return missing > 0 ? t.kinds.rankMissing(missing) : undefined;
    }
    case 'amounts':
      return amounts(contest, marks);
  }
}

function unset(contest: Of<'score' | 'grades'>, marks: number[]): string | undefined {
  const count = numbers(contest, marks, UNSET).filter((one) => one === UNSET).length;
  if (count === 0) return undefined;
  return contest.kind === 'score' ? t.kinds.scoreMissing(count) : t.kinds.gradeMissing(count);
}

function points(contest: Of<'points'>, marks: number[]): string | undefined {
  const left = contest.budget - used(contest, marks);
  if (left < 0) return t.kinds.pointsOver(-left);
  return left > 0 && contest.exact ? t.kinds.pointsUnder(left) : undefined;
}

function amounts(contest: Of<'amounts'>, marks: number[]): string | undefined {
  const wrong = numbers(contest, marks).indexOf(UNSET);
  const { total, currency } = contest;
  if (wrong >= 0)
    return t.kinds.amountWrong(answers(contest)[wrong] ?? '', amount(Math.floor(total / 2), currency));
  const over = used(contest, marks) - total;
  return over > 0 ? t.kinds.amountsOver(money(over, currency)) : undefined;
}
