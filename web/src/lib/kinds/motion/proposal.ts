/** Yes, no or abstain. */
import { t } from '../../messages';
import type { Proposal } from '../kind';

declare module '../kind' {
  interface Settings {
    motion: null;
  }
}

export const proposal: Proposal<'motion'> = {
  card: { group: 'usual', place: 1 },
  least: 0,
  fresh: () => null,
  problem: () => undefined,
  contest: (question) => ({ kind: 'motion', question }),
  wins: (_, { majority: { of, test, num, den } }) => t.kinds.motion.wins(of, test, num, den),
  majority: true,
  settings: () => null,
  ties: false,
};
