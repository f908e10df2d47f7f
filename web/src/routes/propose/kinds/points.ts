/** Points that each ballot hands out. */
import { t } from '../../../lib/messages';
import { digits, within, type Kind } from './kind';

export interface PointsSettings {
  budget: number;
  /** Whether all have to be handed out. */
  use: 'exact' | 'most';
}

export const MOST_POINTS = 1000;

export const points: Kind<PointsSettings> = {
  least: 2,
  fresh: () => ({ budget: 10, use: 'exact' }),
  problem: ({ budget }) =>
    within(budget, 1, MOST_POINTS) ? undefined : { words: t.kinds.errors.points(MOST_POINTS) },
  contest: (question, { options }, { budget, use }) => ({
    kind: 'points',
    question,
    options,
    budget,
    exact: use === 'exact',
  }),
  size: ({ budget, use }, options) => ({
    slots: options,
    bits: digits(budget) * (options + (use === 'exact' ? 0 : 1)),
  }),
};
