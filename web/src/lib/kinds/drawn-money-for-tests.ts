/** What the numbers allow to be said of money that is spent or divided. */
import { named } from '../charts/places';
import { list } from '../messages';
import type { Messages } from '../messages/en';
import { money } from '../money';
import { inUnit } from './kind';
import { sum, when, type May, type Of } from './drawn-cases-for-tests';

export function budget(one: Of<'budget'>, words: Messages, unequal: boolean): May {
  const { contest, counts, outcome, details } = one;
  if (!('funded' in details)) throw new Error('no budget');
  const { options, costs, funds, by } = contest;
  const said = words.kinds.budget.result;
  const about = words.result.outcome;
  const { funded, tied, standing } = details;
  const support = (i: number) => counts[i] ?? 0;
  if (outcome.decision === 'no_choice')
    return {
      outcomes: when(
        counts.every((count) => count === 0),
        about.no_choice,
      ),
      why: [],
    };
  const spent = sum(funded.map((i) => costs[i] ?? 0));
  const right = spent <= funds && funded.every((i) => support(i) > 0);
  const equal = (a: number, b: number) =>
    by === 'votes'
      ? support(a) === support(b)
      : support(a) * (costs[b] ?? 0) === support(b) * (costs[a] ?? 0);
  const level = (all: number[]) => all.every((i) => equal(i, all[0] ?? -1));
  const levelWords = unequal && by === 'votes' ? said.voices.levelVotes : said.level[by];
  const drawn = standing
    .map((same) => same.filter((i) => outcome.lot.includes(i)))
    .filter((same) => same.length > 0 && level(same));
  const place = (i: number) => standing.findIndex((same) => same.includes(i));
  const considered = (i: number) => tied.length === 0 || place(i) <= place(tied[0] ?? -1);
  const passed = [...options.keys()].filter(
    (i) => !funded.includes(i) && !tied.includes(i) && support(i) > 0 && considered(i),
  );
  passed.sort((a, b) => place(a) - place(b) || a - b);
  const names = (all: number[]) => list(all.map((i) => options[i] ?? ''));
  return {
    outcomes:
      funded.length > 0
        ? when(right, about.funded(names(funded)))
        : tied.length > 0
          ? when(level(tied), about.tied(named(tied, options)))
          : [about.fundedNone],
    why: [
      ...when(
        funded.length > 0,
        said.spent(money(spent, contest), money(funds, contest), money(funds - spent, contest)),
        ...when(tied.length === 0, words.kinds.budget.order[by]),
      ),
      ...when(tied.length > 0 && level(tied), levelWords(named(tied, options)), said.stops),
      ...drawn.flatMap((same) => [levelWords(named(same, options)), said.drew]),
      ...when(passed.length > 0, said.passed(names(passed))),
    ],
  };
}

export function amounts(one: Of<'amounts'>, words: Messages, unequal: boolean): May {
  const { contest, counts, ballots, outcome, details } = one;
  if (!('amounts' in details)) throw new Error('no amounts');
  const { options, total } = contest;
  const said = inUnit(words.kinds.amounts.result, { unequal });
  if (outcome.decision === 'no_choice')
    return {
      outcomes: when(counts.every((count) => count === 0) || ballots === 0, words.result.outcome.no_choice),
      why: [],
    };
  const shares = counts.map((count) => Math.floor(count / ballots));
  const rest = total - sum(shares);
  const order = [...options.keys()].filter((i) => (shares[i] ?? 0) > 0);
  order.sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0) || a - b);
  const said4 = order.map((i) => said.share(money(shares[i] ?? 0, contest), options[i] ?? ''));
  return {
    outcomes: [
      said4.length > 0 && said4.length <= 4 ? said.outcome(list(said4)) : words.result.outcome.divided,
    ],
    why: [said.why(ballots), ...when(rest > 0, said.rest(money(rest, contest), money(total, contest)))],
  };
}
