/** Votes that cost their square. */
import { t } from '../../messages';
import type { Proposal } from '../kind';
import { within } from '../limits';

export interface QuadraticSettings {
  credits: number;
  against: boolean;
}

export const MOST_CREDITS = 400;

declare module '../kind' {
  interface Settings {
    quadratic: QuadraticSettings;
  }
}

export const proposal: Proposal<'quadratic'> = {
  card: { group: 'share', place: 2 },
  least: 2,
  fresh: () => ({ credits: 100, against: false }),
  problem: ({ credits }) =>
    within(credits, 1, MOST_CREDITS) ? undefined : { words: t.kinds.quadratic.errors.credits(MOST_CREDITS) },
  settings: ({ credits, against }) => ({ credits, against }),
  contest: (question, { options }, { credits, against }) => ({
    kind: 'quadratic',
    question,
    options,
    credits,
    against,
  }),
  wins: ({ against }) => (against ? t.kinds.quadratic.winsAgainst : t.kinds.quadratic.wins),
  ties: true,
};
