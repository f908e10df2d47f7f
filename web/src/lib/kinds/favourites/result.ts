/** Which stands first on most ballots, and which at the places after? Points for each place, or places added until somebody has more than half. */
import { number, t } from '../../messages';
import type { FavouritesMethod } from '../../worker/views';
import { drawBars } from '../../charts/bars';
import { choice, leads, placed } from '../../charts/places';
import { inUnit, type Finished, type Result } from '../kind';

/** The ledger calls the method by points "places", since other kinds have points too. */
type By = Exclude<FavouritesMethod, 'points'> | 'places';
type Favoured = Finished<'favourites', By>;

const byNames = ({ details }: Favoured): boolean => details.method === 'bucklin';

/** What an option stands in its place by. */
const valueOf = (finished: Favoured, option: number): number =>
  (byNames(finished) ? finished.details.names : finished.details.points)[option] ?? 0;

function why(finished: Favoured, winner: number): string {
  const { contest, details } = finished;
  const words = inUnit(t.kinds.favourites.result, finished);
  const value = valueOf(finished, winner);
  if (!byNames(finished)) return words.points(value, contest.places);
  return value * 2 > details.ranked
    ? words.half(value, details.ranked, details.added)
    : words.most(value, details.ranked, details.added);
}

export const result: Result<'favourites', By> = {
  sentence(finished) {
    const first = finished.decided.options[0] ?? -1;
    const words = inUnit(t.kinds.favourites.result, finished);
    const value = valueOf(finished, first);
    return choice(finished, finished.contest.options, {
      why: () => why(finished, first),
      each: () =>
        byNames(finished)
          ? words.namesEach(value, finished.details.ranked, finished.details.added)
          : words.pointsEach(value),
    });
  },

  rows: (finished) =>
    placed(finished.details.standing).map(({ option }) => ({
      label: finished.contest.options[option] ?? '',
      value: number(valueOf(finished, option)),
      leads: leads(finished.decided, option),
    })),

  table(finished) {
    const { contest, details } = finished;
    const words = inUnit(t.kinds.favourites.result, finished);
    return {
      columns: [
        { key: 'place', label: t.result.table.place },
        { key: 'answer', label: t.result.table.option },
        byNames(finished)
          ? { key: 'value', label: words.named(details.added), number: true }
          : { key: 'value', label: t.result.table.points, number: true },
        { key: 'first', label: words.first, number: true },
      ],
      rows: placed(details.standing).map(({ option, place }) => ({
        place,
        answer: contest.options[option] ?? '',
        value: valueOf(finished, option),
        first: details.places[option]?.[0] ?? 0,
      })),
    };
  },

  chart(finished, width, measure) {
    const { details } = finished;
    const values = placed(details.standing).map(({ option }) => valueOf(finished, option));
    const bars = result.rows(finished).map((row, i) => ({
      ...row,
      count: values[i] ?? 0,
      fill: row.leads ? ('solid' as const) : ('hatched' as const),
    }));
    const whole = byNames(finished) ? details.ranked : details.ranked * finished.contest.places;
    return drawBars({ bars, whole }, width, measure);
  },

  remark: (finished) =>
    byNames(finished)
      ? inUnit(t.kinds.favourites.result, finished).wholeNames(
          finished.details.ranked,
          finished.details.added,
        )
      : inUnit(t.kinds.favourites.result, finished).wholePoints(
          finished.details.ranked,
          finished.contest.places,
        ),

  pairs: ({ contest, details, unequal }) => ({
    caption: inUnit(t.kinds.favourites.result, { unequal }).placesCaption,
    columns: [
      { key: 'answer', label: t.result.table.option },
      ...Array.from({ length: contest.places }, (_, i) => ({
        key: `at${i}`,
        label: t.kinds.ranking.place(i + 1),
        number: true,
      })),
    ],
    rows: placed(details.standing).map(({ option }) => ({
      answer: contest.options[option] ?? '',
      ...Object.fromEntries(
        Array.from({ length: contest.places }, (_, i) => [`at${i}`, details.places[option]?.[i] ?? 0]),
      ),
    })),
  }),

  slots: ({ options, places }) =>
    options.flatMap((name, option) =>
      Array.from({ length: places }, (_, i) => ({
        key: `${option + 1} place ${i + 1}`,
        label: t.kinds.favourites.slot(name, i + 1),
        option: undefined,
      })),
    ),

  value: (finished, option) => valueOf(finished, option),

  json: ({ details: { standing, points, places, names, added, ranked } }, called) => ({
    standing: standing.map(called),
    points,
    places,
    names,
    added,
    ranked,
  }),
};
