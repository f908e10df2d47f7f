/** One of several options. */
import { t } from '../../messages';
import type { Proposal } from '../kind';

export interface ChooseSettings {
  /** Whether "none of these" can be chosen. */
  blank: boolean;
}

declare module '../kind' {
  interface Settings {
    choose: ChooseSettings;
  }
}

export const proposal: Proposal<'choose'> = {
  card: { group: 'usual', place: 2 },
  least: 2,
  fresh: () => ({ blank: true }),
  problem: () => undefined,
  contest: (question, { options }, { blank }) => ({ kind: 'choose', question, options, blank }),
  wins: () => t.kinds.choose.wins,
  ties: true,
};
