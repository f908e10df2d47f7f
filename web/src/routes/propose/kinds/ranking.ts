/** All options in order. */
import type { RankingMethod } from '../../../lib/worker/views';
import type { Kind } from './kind';

export interface RankingSettings {
  method: RankingMethod;
}

export const methods: RankingMethod[] = ['schulze', 'ranked_pairs', 'borda'];

export const ranking: Kind<RankingSettings> = {
  least: 2,
  fresh: () => ({ method: 'schulze' }),
  problem: () => undefined,
  contest: (question, { options }, { method }) => ({ kind: 'ranking', question, options, method }),
  // A bit for each pair, and one for each three options: it keeps out circles.
  size: (_, m) => {
    const pairs = (m * (m - 1)) / 2;
    return { slots: pairs, bits: pairs + (pairs * Math.max(0, m - 2)) / 3 };
  },
};
