/** In which order? Each two options are compared over all ballots; the method of the question makes one order of it. */
import { number, t } from '../../messages';
import type { RankingMethod } from '../../worker/views';
import { inUnit, type Finished, type Result } from '../kind';
import { drawMatrix } from '../../charts/matrix';
import { choice, leads, placed } from '../../charts/places';

type Ranked = Finished<'ranking', RankingMethod>;

const wins = ({ details: { preferred } }: Ranked, i: number, j: number): boolean =>
  (preferred[i]?.[j] ?? 0) > (preferred[j]?.[i] ?? 0);

/** The options on a chain of wins from one to another of which no step is weaker than `least`: the shortest such chain. */
export function chain(finished: Ranked, from: number, to: number, least: number): number[] {
  const { preferred } = finished.details;
  const before = new Map<number, number>();
  const reached = [from];
  for (const here of reached) {
    if (here === to) break;
    for (const next of finished.contest.options.keys()) {
      if (next === from || before.has(next) || !wins(finished, here, next)) continue;
      if ((preferred[here]?.[next] ?? 0) < least) continue;
      before.set(next, here);
      reached.push(next);
    }
  }
  const found: number[] = [];
  for (let at: number | undefined = to; at !== undefined; at = before.get(at)) found.unshift(at);
  return found[0] === from ? found : [];
}

/** Why the winner stands before an option that more ballots put before it: the strongest chain of wins. */
function strongest(finished: Ranked, winner: number): string | undefined {
  const { contest, details } = finished;
  const rival = contest.options.findIndex((_, option) => wins(finished, option, winner));
  if (rival < 0) return undefined;
  const weakest = details.paths[winner]?.[rival] ?? 0;
  const steps = chain(finished, winner, rival, weakest);
  if (steps.length < 3) return undefined;
  const words = inUnit(t.kinds.ranking.result, finished);
  const name = (option: number) => t.result.quoted(contest.options[option] ?? '');
  const said = steps.slice(1).map((option, i) => {
    const from = steps[i] ?? 0;
    return words.step(name(from), name(option), details.preferred[from]?.[option] ?? 0);
  });
  return words.chain(name(rival), said.join(', '), weakest, details.paths[rival]?.[winner] ?? 0);
}

/** How it stands to the option that comes closest to it, where some ballots prefer neither. */
function closest(finished: Ranked, winner: number): string | undefined {
  const { contest, details } = finished;
  const [ahead, back] = [details.preferred[winner] ?? [], details.preferred.map((row) => row[winner] ?? 0)];
  const margin = (option: number) => (ahead[option] ?? 0) - (back[option] ?? 0);
  const [rival] = [...contest.options.keys()]
    .filter((option) => option !== winner)
    .sort((one, other) => margin(one) - margin(other));
  if (rival === undefined) return undefined;
  const neither = details.level[winner]?.[rival] ?? 0;
  if (neither === 0) return undefined;
  const name = t.result.quoted(contest.options[rival] ?? '');
  return inUnit(t.kinds.ranking.result, finished).closest(name, ahead[rival] ?? 0, back[rival] ?? 0, neither);
}

function why(finished: Ranked, winner: number): string {
  const { contest, details } = finished;
  const words = inUnit(t.kinds.ranking.result, finished);
  if (details.method === 'borda') {
    const points = words.borda(details.points[winner] ?? 0);
    const { condorcet } = details;
    if (condorcet === null || condorcet === winner) return points;
    return `${points} ${words.other(t.result.quoted(contest.options[condorcet] ?? ''))}`;
  }
  if (details.condorcet === winner)
    return [words.condorcet, closest(finished, winner)].filter((one) => one !== undefined).join(' ');
  const found = details.method === 'schulze' ? strongest(finished, winner) : undefined;
  return [words.noCondorcet, words[details.method], found].filter((one) => one !== undefined).join(' ');
}

/** How many others an option wins against. */
const won = (finished: Ranked, option: number): number =>
  finished.contest.options.filter((_, other) => wins(finished, option, other)).length;

export const result: Result<'ranking', RankingMethod> = {
  sentence(finished) {
    const { contest, details, decided } = finished;
    const [first = -1] = decided.options;
    return choice(finished, contest.options, {
      why: () => why(finished, first),
      each: () =>
        details.method === 'borda'
          ? t.kinds.ranking.result.bordaEach(details.points[first] ?? 0)
          : t.kinds.ranking.result.level,
    });
  },

  rows: (finished) => {
    const { contest, details, decided } = finished;
    return placed(details.standing).map(({ option, place }) => ({
      label: contest.options[option] ?? '',
      value: number(details.method === 'borda' ? (details.points[option] ?? 0) : place),
      leads: leads(decided, option),
    }));
  },

  table(finished) {
    const { contest, details } = finished;
    const others = contest.options.length - 1;
    const borda = details.method === 'borda';
    return {
      columns: [
        { key: 'place', label: t.result.table.place },
        { key: 'answer', label: t.result.table.option },
        ...(borda ? [{ key: 'points', label: t.result.table.points, number: true }] : []),
        { key: 'won', label: t.result.table.won, number: true },
      ],
      rows: placed(details.standing).map(({ option, place }) => ({
        place,
        answer: contest.options[option] ?? '',
        points: details.points[option] ?? 0,
        won: t.kinds.ranking.result.won(won(finished, option), others),
      })),
    };
  },

  chart(finished, width, measure) {
    const { contest, details } = finished;
    const order = placed(details.standing);
    // Where options share a place, its number would name none of them: letters do.
    const tied = details.standing.some((same) => same.length > 1);
    const options = order.map(({ option, place }, i) => ({
      label: contest.options[option] ?? '',
      mark: tied ? String.fromCodePoint(65 + i) : number(place),
      leads: leads(finished.decided, option),
    }));
    const counts = order.map(({ option }) =>
      order.map((other) => details.preferred[option]?.[other.option] ?? 0),
    );
    return drawMatrix({ options, counts }, number, width, measure);
  },

  remark: (finished) => inUnit(t.kinds.ranking.result, finished).matrix,

  /** Each two once, in the order of the places. */
  pairs(finished) {
    const { contest, details } = finished;
    const words = inUnit(t.kinds.ranking.result, finished);
    const order = placed(details.standing).map(({ option }) => option);
    const cell = (option: number, other: number) => {
      const count = number(details.preferred[option]?.[other] ?? 0);
      return wins(finished, option, other) ? `✓ ${count}` : count;
    };
    return {
      caption: words.pairsCaption,
      columns: [
        { key: 'answer', label: t.result.table.option },
        { key: 'other', label: words.against },
        { key: 'first', label: words.forFirst, number: true },
        { key: 'second', label: words.forSecond, number: true },
        { key: 'neither', label: words.neither, number: true },
      ],
      rows: order.flatMap((option, i) =>
        order.slice(i + 1).map((other) => ({
          answer: contest.options[option] ?? '',
          other: contest.options[other] ?? '',
          first: cell(option, other),
          second: cell(other, option),
          neither: details.level[option]?.[other] ?? 0,
        })),
      ),
    };
  },

  slots: ({ options }) =>
    [...options.entries()].flatMap(([i, one]) =>
      [...options.entries()]
        .filter(([j]) => j !== i)
        .map(([j, other]) => ({
          key: `${i + 1} before ${j + 1}`,
          label: t.kinds.ranking.slot(one, other),
          option: undefined,
        })),
    ),

  /** Only Borda's points are a number by which an option stands in its place. */
  value: ({ details: { method, points } }, option) => (method === 'borda' ? (points[option] ?? null) : null),

  json: ({ contest, details: { standing, condorcet, points, preferred, level, paths } }, names) => ({
    standing: standing.map(names),
    condorcet: condorcet === null ? null : (contest.options[condorcet] ?? ''),
    points,
    pairwise: preferred,
    neither: level,
    paths,
  }),
};
