/** Agree, stand aside or object: it goes ahead unless too many object. */
import { t } from '../../messages';
import type { Proposal } from '../kind';
import { within } from '../limits';

export interface ConsentSettings {
  /** With more it does not pass. */
  objections: number;
}

export const MOST_OBJECTIONS = 1000;

declare module '../kind' {
  interface Settings {
    consent: ConsentSettings;
  }
}

export const proposal: Proposal<'consent'> = {
  card: { group: 'decide', place: 1 },
  least: 0,
  fresh: () => ({ objections: 0 }),
  problem: ({ objections }) =>
    within(objections, 0, MOST_OBJECTIONS)
      ? undefined
      : { words: t.kinds.consent.errors.objections(MOST_OBJECTIONS) },
  settings: ({ objections }) => ({ objections }),
  contest: (question, _, { objections }) => ({ kind: 'consent', question, objections }),
  wins: ({ objections }) => t.kinds.consent.wins(objections),
  ties: false,
};
