/** One of several options. */
import type { Kind } from './kind';

export interface ChooseSettings {
  /** Whether "none of these" can be chosen. */
  blank: boolean;
}

export const choose: Kind<ChooseSettings> = {
  least: 2,
  fresh: () => ({ blank: true }),
  problem: () => undefined,
  contest: (question, { options }, { blank }) => ({ kind: 'choose', question, options, blank }),
  size: ({ blank }, options) => {
    const answers = options + (blank ? 1 : 0);
    return { slots: answers, bits: answers };
  },
};
