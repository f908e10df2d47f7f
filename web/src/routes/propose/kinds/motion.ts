/** Yes, no or abstain. */
import type { Kind } from './kind';

export const motion: Kind<null> = {
  least: 0,
  fresh: () => null,
  problem: () => undefined,
  contest: (question) => ({ kind: 'motion', question }),
  size: () => ({ slots: 3, bits: 3 }),
};
