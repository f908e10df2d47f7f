/** A number for each option. */
import { t } from '../../../lib/messages';
import { digits, within, type Kind } from './kind';

export interface ScoreSettings {
  max: number;
}

export const MOST_SCORE = 100;

export const score: Kind<ScoreSettings> = {
  least: 1,
  fresh: () => ({ max: 10 }),
  problem: ({ max }) =>
    within(max, 1, MOST_SCORE) ? undefined : { words: t.kinds.errors.scoreMax(MOST_SCORE) },
  contest: (question, { options }, { max }) => ({ kind: 'score', question, options, max }),
  size: ({ max }, options) => ({ slots: options, bits: digits(max) * options }),
};
