/** What the numbers of a contest allow to be said of it, by the words of one language: for the test of the cases that are drawn. */
import { named } from '../charts/places';
import { list } from '../messages';
import type { Messages } from '../messages/en';
import { money } from '../money';
import type { Class, Contest, Method, Outcome } from '../worker/views';
import { inUnit } from './kind';

export interface Case {
  contest: Contest;
  counts: number[];
  ballots: number;
  base: number;
  rules: Class;
  outcome: Outcome;
  details: Method;
}

/** A contest of one kind with what the ledger made of its numbers. */
type Of<Kind extends Contest['kind']> = Omit<Case, 'contest'> & { contest: Extract<Contest, { kind: Kind }> };

interface May {
  outcomes: string[];
  why: string[];
}

const sum = (all: number[]): number => all.reduce((total, one) => total + one, 0);
const share = (base: number, { num, den }: { num: number; den: number }): number =>
  Math.ceil((base * num) / den);
/** How many have to say Yes, or to mark a candidate. */
const fewest = ({ base, rules }: Pick<Case, 'base' | 'rules'>): number =>
  Math.max(1, share(base, rules.enough));
/** The one with the most; undefined where several have as many. */
function alone(values: number[]): number | undefined {
  const most = Math.max(...values);
  return values.filter((value) => value === most).length === 1 ? values.indexOf(most) : undefined;
}
const when = (holds: boolean, ...said: string[]): string[] => (holds ? said : []);

/** All that may be said of it. */
export function byNumbers(one: Case, words: Messages, unequal: boolean): May {
  const { ballots, base, rules } = one;
  const needed = share(base, rules.turnout);
  if (ballots < needed) {
    const missed = unequal
      ? words.voices.missed(ballots, needed)
      : words.result.quorum.missed(ballots, base, needed);
    const counts = words.result.quorum.missedCounts;
    return { outcomes: [words.result.outcome.no_quorum], why: [missed, ...when(ballots > 0, counts)] };
  }
  return of(one, words, unequal);
}

function of(one: Case, words: Messages, unequal: boolean): May {
  const { contest } = one;
  switch (contest.kind) {
    case 'motion':
      return motion({ ...one, contest }, words, unequal);
    case 'consent':
      return consent({ ...one, contest }, words, unequal);
    case 'elect':
      return seats({ ...one, contest }, words, unequal);
    case 'budget':
      return budget({ ...one, contest }, words, unequal);
    case 'amounts':
      return amounts({ ...one, contest }, words, unequal);
    default:
      return choice({ ...one, contest }, words, unequal);
  }
}

function motion(one: Of<'motion'>, words: Messages, unequal: boolean): May {
  const { counts, ballots, base, rules } = one;
  const [yes = 0, no = 0, abstain = 0] = counts;
  const said = inUnit(words.kinds.motion.result, { unequal });
  const { of, test, num, den } = rules.majority;
  const whole = { cast: ballots, decided: yes + no, base }[of];
  const majority = yes > 0 && (test === 'more_than' ? yes * den > whole * num : yes * den >= whole * num);
  if (ballots === 0) return { outcomes: [said.nobody], why: [said.missed(of, test, num, den)] };
  const passed = majority && yes >= fewest(one);
  const tooFew = (unequal ? words.voices : words.life).tooFewYes(yes, fewest(one));
  const bar = majority ? said.met(of, test, num, den) : said.missed(of, test, num, den);
  return {
    outcomes: [(passed ? said.passed : said.failed)(yes, no)],
    why: majority && !passed ? [tooFew] : [bar, ...when(abstain > 0, said.abstained(abstain))],
  };
}

function consent(one: Of<'consent'>, words: Messages, unequal: boolean): May {
  const { contest, counts, ballots } = one;
  const [agree = 0, aside = 0, object = 0] = counts;
  const said = words.kinds.consent.result;
  const limit = said.limit(contest.objections);
  if (ballots === 0) return { outcomes: [said.nobody], why: [limit] };
  const agreed = agree > 0 && object <= contest.objections;
  const enough = agree >= fewest(one);
  const tooFew = (unequal ? words.voices : words.life).tooFewYes(agree, fewest(one));
  return {
    outcomes: [(agreed && enough ? said.passed : said.failed)(agree, aside, object)],
    why:
      agreed && !enough
        ? [tooFew]
        : [limit, ...when(object <= contest.objections && agree === 0, said.noneAgree)],
  };
}

type Choice = 'choose' | 'approval' | 'score' | 'grades' | 'points' | 'quadratic' | 'ranking' | 'favourites';

/** One of several: what it is said to have more of than any other, or what those who are level share. */
function choice(one: Of<Choice>, words: Messages, unequal: boolean): May {
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

/** Of a kind in which the greatest number wins: what is said of it where one has it, and where several have. */
function most(values: number[], said: (value: number) => [string, string], none: string[]) {
  const winner = alone(values);
  const [why, each] = said(Math.max(...values));
  return { why: when(winner !== undefined, why), each: when(winner === undefined, each), none, winner };
}

function favourites(one: Of<'favourites'>, words: Messages, unequal: boolean) {
  const { contest, counts, details } = one;
  const { options, places, method } = contest;
  const said = inUnit(words.kinds.favourites.result, { unequal });
  const at = options.map((_, i) => counts.slice(i * places, (i + 1) * places));
  const ranked = sum(at.map((row) => row[0] ?? 0));
  const none = when(ranked === 0, words.result.outcome.no_choice);
  if (method === 'points') {
    const points = at.map((row) => sum(row.map((count, place) => count * (places - place))));
    return most(points, (value) => [said.points(value, places), said.pointsEach(value)], none);
  }
  const added = 'added' in details ? details.added : 0;
  const names = at.map((row) => sum(row.slice(0, added)));
  const clear = (value: number) => 2 * value > ranked;
  return most(
    names,
    (value) => [
      (clear(value) ? said.half : said.most)(value, ranked, added),
      said.namesEach(value, ranked, added),
    ],
    none,
  );
}

function ranking(one: Of<'ranking'>, words: Messages, unequal: boolean) {
  const { contest, counts, ballots, outcome } = one;
  const { options, method } = contest;
  const said = inUnit(words.kinds.ranking.result, { unequal });
  const n = options.length;
  /** How many put one before another. */
  const before = (i: number, j: number) => counts[i * (n - 1) + (j > i ? j - 1 : j)] ?? 0;
  const others = (i: number) => [...options.keys()].filter((j) => j !== i);
  const neither = (i: number, j: number) => ballots - before(i, j) - before(j, i);
  const quoted = (i: number) => words.result.quoted(options[i] ?? '');
  const condorcet = [...options.keys()].find((i) => others(i).every((j) => before(i, j) > before(j, i)));
  const none = when(
    counts.every((count) => count === 0),
    words.result.outcome.no_choice,
  );
  if (method === 'borda') {
    const points = options.map((_, i) => sum(others(i).map((j) => 2 * before(i, j) + neither(i, j))));
    const found = most(points, (value) => [said.borda(value), said.bordaEach(value)], none);
    const another = condorcet !== undefined && condorcet !== found.winner;
    return { ...found, why: [...found.why, ...when(another, said.other(quoted(condorcet ?? 0)))] };
  }
  const winner = outcome.options[0] ?? -1;
  if (condorcet !== undefined) {
    const margin = (j: number) => before(condorcet, j) - before(j, condorcet);
    const least = Math.min(...others(condorcet).map(margin));
    const [rival = -1] = others(condorcet).filter((j) => margin(j) === least);
    const close = said.closest(
      quoted(rival),
      before(condorcet, rival),
      before(rival, condorcet),
      neither(condorcet, rival),
    );
    return {
      why: [said.condorcet, ...when(neither(condorcet, rival) > 0, close)],
      each: [],
      none,
      winner: condorcet,
    };
  }
  return {
    why: [said.noCondorcet, said[method], ...chains(winner, options.length, before, said, quoted)],
    each: [said.level],
    none,
  };
}

/** Every chain of wins by which one stands before another that more put before it, with its weakest step and that of the best way back. */
function chains(
  winner: number,
  n: number,
  before: (i: number, j: number) => number,
  said: Messages['kinds']['ranking']['result'],
  quoted: (i: number) => string,
): string[] {
  const wins = (i: number, j: number) => before(i, j) > before(j, i);
  /** All ways from one to another without going anywhere twice. */
  const ways = (from: number, to: number, been: number[] = [from]): number[][] =>
    from === to
      ? [been]
      : Array.from({ length: n }, (_, next) => next)
          .filter((next) => !been.includes(next) && wins(from, next))
          .flatMap((next) => ways(next, to, [...been, next]));
  const weakest = (way: number[]) => Math.min(...way.slice(1).map((to, i) => before(way[i] ?? 0, to)));
  const best = (all: number[][]) => (all.length > 0 ? Math.max(...all.map(weakest)) : 0);
  const rivals = Array.from({ length: n }, (_, other) => other).filter((other) => wins(other, winner));
  return rivals.flatMap((rival) => {
    const [there, back] = [ways(winner, rival), best(ways(rival, winner))];
    const strongest = best(there);
    if (strongest < back) return [];
    return there
      .filter((way) => weakest(way) === strongest && way.length > 2)
      .map((way) =>
        said.chain(
          quoted(rival),
          way
            .slice(1)
            .map((to, i) => said.step(quoted(way[i] ?? 0), quoted(to), before(way[i] ?? 0, to)))
            .join(', '),
          strongest,
          back,
        ),
      );
  });
}

function seats(one: Of<'elect'>, words: Messages, unequal: boolean): May {
  const { contest, counts, outcome, details } = one;
  if (!('elected' in details)) throw new Error('no seats');
  const { options } = contest;
  const said = inUnit(words.kinds.elect.result, { unequal });
  const about = words.result.outcome;
  const needed = fewest(one);
  const votes = (i: number) => counts[i] ?? 0;
  const { elected, tied } = details;
  const empty = contest.seats - elected.length;
  const least = Math.min(...elected.map(votes));
  const rest = [...options.keys()].filter((i) => !elected.includes(i));
  // Nobody who has more stays out, and nobody who has too few comes in.
  const right = elected.every((i) => votes(i) >= needed) && rest.every((i) => votes(i) <= least);
  if (outcome.decision === 'no_choice')
    return {
      outcomes: when(
        counts.every((count) => count === 0),
        about.no_choice,
      ),
      why: [],
    };
  const level = (all: number[]) => all.every((i) => votes(i) === votes(all[0] ?? -1));
  return {
    outcomes:
      elected.length > 0
        ? when(right, about.elected(list(elected.map((i) => options[i] ?? ''))))
        : tied.length > 0
          ? when(level(tied), about.tied(named(tied, options)))
          : when(
              counts.every((count) => count < needed),
              about.electedNone,
            ),
    why: [
      ...when(elected.length > 0, said.why(needed)),
      ...when(
        outcome.lot.length > 0 && level(outcome.lot),
        said.level(named(outcome.lot, options)),
        words.result.lot.drew(named(outcome.lot, options)),
      ),
      ...when(tied.length > 0 && level(tied), said.level(named(tied, options)), said.open),
      ...when(empty > 0, about.emptySeats(empty, contest.seats)),
      ...when(
        empty > 0 && tied.length === 0 && rest.every((i) => votes(i) < needed),
        said.few(needed, elected.length > 0),
      ),
    ],
  };
}

function budget(one: Of<'budget'>, words: Messages, unequal: boolean): May {
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

function amounts(one: Of<'amounts'>, words: Messages, unequal: boolean): May {
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
