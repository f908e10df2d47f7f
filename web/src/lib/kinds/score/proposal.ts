/** A number for each option. */
import { t } from '../../messages';
import type { Proposal } from '../kind';
import { within } from '../limits';

export interface ScoreSettings {
  max: number;
}

export const MOST_SCORE = 100;

declare module '../kind' {
  interface Settings {
    score: ScoreSettings;
  }
}

export const proposal: Proposal<'score'> = {
  card: { group: 'rate', place: 1 },
  least: 1,
  fresh: () => ({ max: 10 }),
  problem: ({ max }) =>
    within(max, 1, MOST_SCORE) ? undefined : { words: t.kinds.score.errors.max(MOST_SCORE) },
  settings: ({ max }) => ({ max }),
  contest: (question, { options }, { max }) => ({ kind: 'score', question, options, max }),
  wins: () => t.kinds.score.wins,
  ties: true,
};
