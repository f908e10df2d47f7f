/** Points that each ballot hands out. */
import { t } from '../../messages';
import type { Proposal } from '../kind';
import { within } from '../limits';

export interface PointsSettings {
  budget: number;
  /** Whether all have to be handed out. */
  use: 'exact' | 'most';
}

export const MOST_POINTS = 1000;

declare module '../kind' {
  interface Settings {
    points: PointsSettings;
  }
}

export const proposal: Proposal<'points'> = {
  card: { group: 'share', place: 1 },
  least: 2,
  fresh: () => ({ budget: 10, use: 'exact' }),
  problem: ({ budget }) =>
    within(budget, 1, MOST_POINTS) ? undefined : { words: t.kinds.points.errors.budget(MOST_POINTS) },
  settings: ({ budget, exact }) => ({ budget, use: exact ? 'exact' : 'most' }),
  contest: (question, { options }, { budget, use }) => ({
    kind: 'points',
    question,
    options,
    budget,
    exact: use === 'exact',
  }),
  wins: () => t.kinds.points.wins,
  ties: true,
};
