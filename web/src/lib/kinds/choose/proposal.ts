/** One of several options. */
import { t } from '../../messages';
import type { Of, Proposal } from '../kind';

type Blank = Of<'choose'>['blank'];

export interface ChooseSettings {
  /** Whether there is an answer besides the options, and what it says. */
  blank: Blank;
  /** Whether more than half is needed. */
  half: boolean;
}

declare module '../kind' {
  interface Settings {
    choose: ChooseSettings;
  }
}

export const blanks: Blank[] = ['nobody', 'no_answer', 'off'];

export const proposal: Proposal<'choose'> = {
  card: { group: 'usual', place: 2 },
  least: 2,
  fresh: () => ({ blank: 'nobody', half: false }),
  problem: () => undefined,
  contest: (question, { options }, { blank, half }) => ({
    kind: 'choose',
    question,
    options,
    // A draft that was kept by an older page says yes or no.
    blank: blanks.includes(blank) ? blank : 'nobody',
    wins: half ? 'more_than_half' : 'most',
  }),
  settings: ({ blank, wins }) => ({ blank, half: wins === 'more_than_half' }),
  wins: ({ blank, wins }) => {
    const rule = wins === 'most' ? t.kinds.choose.wins : t.kinds.choose.winsHalf;
    return blank === 'nobody' ? `${rule} ${t.kinds.choose.winsNobody}` : rule;
  },
  ties: true,
};
