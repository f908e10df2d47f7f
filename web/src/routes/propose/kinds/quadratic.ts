/** Votes that cost their square. */
import { mostVotes } from '../../../lib/ballot';
import { t } from '../../../lib/messages';
import { digits, within, type Kind } from './kind';

export interface QuadraticSettings {
  credits: number;
  against: boolean;
}

export const MOST_CREDITS = 400;

export const quadratic: Kind<QuadraticSettings> = {
  least: 2,
  fresh: () => ({ credits: 100, against: false }),
  problem: ({ credits }) =>
    within(credits, 1, MOST_CREDITS) ? undefined : { words: t.kinds.errors.credits(MOST_CREDITS) },
  contest: (question, { options }, { credits, against }) => ({
    kind: 'quadratic',
    question,
    options,
    credits,
    against,
  }),
  size: ({ credits, against }, options) => {
    const sides = against ? 2 : 1;
    return { slots: sides * options, bits: options * (1 + sides * mostVotes(credits)) + digits(credits) };
  },
};
