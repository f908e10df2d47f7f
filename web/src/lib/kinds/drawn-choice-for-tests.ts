/** What the numbers allow to be said of a choice of one option. */
import { named } from '../charts/places';
import type { Messages } from '../messages/en';
import { inUnit } from './kind';
import { alone, most, sum, when, type May, type Of } from './drawn-cases-for-tests';
import { favourites, ranking } from './drawn-orders-for-tests';

type Choice = 'choose' | 'approval' | 'score' | 'grades' | 'points' | 'quadratic' | 'ranking' | 'favourites';

/** One of several: what it is said to have more of than any other, or what those who are level share. */
export function choice(one: Of<Choice>, words: Messages, unequal: boolean): May {
  const { contest, counts, outcome } = one;
  const { options } = contest;
  const { decision, lot } = outcome;
  const about = words.result.outcome;
  const name = (option: number | undefined) => options[option ?? -1] ?? '';
  const { why, each, none, winner } = reasons(one, words, unequal);
  if (decision === 'chosen' && lot.length > 0)
    return {
      outcomes: [about.byLot(name(outcome.options[0]))],
      why: [...each, words.result.lot.drew(named(lot, options))],
    };
  if (decision === 'chosen') {
    const right = winner === undefined || winner === outcome.options[0];
    return { outcomes: when(right, about.chosen(name(outcome.options[0]))), why };
  }
  if (decision === 'tied')
    return {
      outcomes: [about.tied(named(outcome.options, options))],
      why: [...each, words.result.tieOpen],
    };
  if (contest.kind === 'choose') {
    const said = inUnit(words.kinds.choose.result, { unequal });
    const votes = counts.slice(0, options.length);
    const [most, chose, blank] = [Math.max(...votes), sum(votes), counts[options.length] ?? 0];
    const halved = contest.wins === 'more_than_half' && 2 * most <= chose;
    if (decision === 'none_chosen')
      return {
        outcomes: when(contest.blank === 'nobody' && blank >= most, said.none),
        why: [said.whyNone(blank, most, one.ballots)],
      };
    if (decision === 'no_majority')
      return {
        outcomes: when(halved, said.noMajority(named(outcome.options, options))),
        why: [said.whyNoMajority(most, chose)],
      };
  }
  return { outcomes: none, why: [] };
}

/** Why one has won, what those have in common who are level, and why nobody has won. */
function reasons(
  one: Of<Choice>,
  words: Messages,
  unequal: boolean,
): { why: string[]; each: string[]; none: string[]; winner?: number | undefined } {
  const { contest, counts, ballots, outcome, details } = one;
  const n = contest.options.length;
  const nothing = counts.slice(0, n).every((count) => count === 0);
  const none = when(nothing, words.result.outcome.no_choice);
  switch (contest.kind) {
    case 'choose': {
      const said = inUnit(words.kinds.choose.result, { unequal });
      const votes = counts.slice(0, n);
      const [most, chose, blank] = [Math.max(...votes), sum(votes), counts[n] ?? 0];
      const winner = alone(votes);
      const half = contest.wins === 'more_than_half';
      const why = [
        ...when(half && 2 * most > chose, said.whyHalf(most, chose)),
        ...when(!half && winner !== undefined && blank < most, said.why(most, ballots)),
        ...when(
          !half && winner !== undefined && blank >= most && contest.blank === 'no_answer',
          said.whyBlank(most, ballots, blank),
        ),
      ];
      return { why, each: when(winner === undefined, said.each(most, ballots)), none, winner };
    }
    case 'approval': {
      const said = inUnit(words.kinds.approval.result, { unequal });
      return most(counts, (value) => [said.why(value, ballots), said.each(value, ballots)], none);
    }
    case 'points': {
      const said = words.kinds.points.result;
      return most(counts, (value) => [said.why(value, sum(counts)), said.each(value)], none);
    }
    case 'score': {
      const said = words.kinds.score.result;
      const mean = (value: number) => (ballots === 0 ? 0 : Math.round((100 * value) / ballots) / 100);
      const { max } = contest;
      return most(
        counts,
        (value) => [said.why(value, mean(value), max), said.each(value, mean(value), max)],
        when(nothing, said.noneScored),
      );
    }
    case 'quadratic': {
      const said = words.kinds.quadratic.result;
      const { against } = contest;
      const margins = counts.slice(0, n).map((votes, i) => votes - (against ? (counts[n + i] ?? 0) : 0));
      const all = counts.every((count) => count === 0);
      const ahead = Math.max(...margins) > 0;
      return most(
        margins,
        (value) =>
          against ? [said.whyMargin(value), said.eachMargin(value)] : [said.why(value), said.each(value)],
        [...when(all, words.result.outcome.no_choice), ...when(!all && !ahead, said.noneAhead)],
      );
    }
    case 'favourites':
      return favourites({ ...one, contest }, words, unequal);
    case 'ranking':
      return ranking({ ...one, contest }, words, unequal);
    case 'grades': {
      const said = inUnit(words.kinds.grades.result, { unequal });
      const { grades, options } = contest;
      const given = options.map((_, i) => counts.slice(i * grades.length, (i + 1) * grades.length));
      // The best grade that more than half give, or better.
      const medians = given.map((row) =>
        grades.findLastIndex((_, grade) => 2 * sum(row.slice(grade)) > sum(row)),
      );
      const first = outcome.options[0] ?? -1;
      const grade = grades[medians[first] ?? -1] ?? '';
      const same = [...medians.keys()].filter((i) => i !== first && medians[i] === medians[first]);
      const shared = outcome.lot.length > 0 ? outcome.lot : outcome.options;
      const best = medians[first] === Math.max(...medians);
      return {
        why: [...when(best, said.why(grade)), ...when(same.length > 0, said.same(named(same, options)))],
        each: when(best && shared.every((i) => medians[i] === medians[first]), said.each(grade)),
        none: when(
          counts.every((count) => count === 0),
          words.result.outcome.no_choice,
        ),
      };
    }
    default:
      throw new Error(JSON.stringify(details));
  }
}
