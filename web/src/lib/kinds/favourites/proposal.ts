/** The first few of many options, in order. */
import type { FavouritesMethod } from '../../worker/views';
import { t } from '../../messages';
import type { Proposal } from '../kind';
import { within } from '../limits';

export interface FavouritesSettings {
  places: number;
  method: FavouritesMethod;
}

export const FEWEST_PLACES = 2;
export const MOST_PLACES = 10;
/** So few can be put in order as a whole. */
const FEW = 6;

export const methods: FavouritesMethod[] = ['points', 'bucklin'];

declare module '../kind' {
  interface Settings {
    favourites: FavouritesSettings;
  }
}

export const proposal: Proposal<'favourites'> = {
  card: { group: 'pick', place: 2 },
  least: 2,
  fresh: () => ({ places: 3, method: 'points' }),
  problem: ({ places }, { options }) => {
    const { errors } = t.kinds.favourites;
    if (!within(places, FEWEST_PLACES, MOST_PLACES))
      return { words: errors.places(FEWEST_PLACES, MOST_PLACES) };
    return options.length >= 2 && places > options.length
      ? { words: errors.placesMost(options.length) }
      : undefined;
  },
  contest: (question, { options }, { places, method }) => ({
    kind: 'favourites',
    question,
    options,
    places,
    method,
  }),
  settings: ({ places, method }) => ({ places, method }),
  wins: ({ method }) => `${t.kinds.favourites.methods[method]}: ${t.kinds.favourites.methodHow[method]}`,
  ties: true,
  tooMany: (options, most) => t.kinds.favourites.errors.most(options, most),
  instead: (options) =>
    options >= 2 && options <= FEW
      ? { kind: 'ranking', words: t.kinds.favourites.few(options), button: t.kinds.favourites.toRanking }
      : undefined,
};
