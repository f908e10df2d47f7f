/** Options in order, as far as each voter goes. */
import type { RankingMethod } from '../../worker/views';
import { t } from '../../messages';
import type { Proposal } from '../kind';

export interface RankingSettings {
  method: RankingMethod;
}

/** More options than this are tiring to put in order. */
const MANY = 7;

export const methods: RankingMethod[] = ['schulze', 'ranked_pairs', 'borda'];

declare module '../kind' {
  interface Settings {
    ranking: RankingSettings;
  }
}

export const proposal: Proposal<'ranking'> = {
  card: { group: 'pick', place: 1 },
  least: 2,
  fresh: () => ({ method: 'schulze' }),
  problem: () => undefined,
  settings: ({ method }) => ({ method }),
  contest: (question, { options }, { method }) => ({ kind: 'ranking', question, options, method }),
  wins: ({ method }) => `${t.kinds.ranking.methods[method]}: ${t.kinds.ranking.methodHow[method]}`,
  ties: true,
  instead: (options) =>
    options > MANY
      ? {
          kind: 'favourites',
          words: t.kinds.ranking.long(options),
          button: t.kinds.ranking.toFavourites,
        }
      : undefined,
  tooMany: (options, most) => t.kinds.ranking.errors.most(options, most),
};
