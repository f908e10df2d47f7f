/** What the numbers allow to be said of options that people put in order. */
import type { Messages } from '../messages/en';
import { inUnit } from './kind';
import { most, sum, when, type Of } from './drawn-cases-for-tests';

export function favourites(one: Of<'favourites'>, words: Messages, unequal: boolean) {
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

export function ranking(one: Of<'ranking'>, words: Messages, unequal: boolean) {
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
