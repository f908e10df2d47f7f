/** Agree, stand aside or object: it goes ahead unless too many object. */
import { t } from '../../../lib/messages';
import { within, type Kind } from './kind';

export interface ConsentSettings {
  /** With more it does not pass. */
  objections: number;
}

export const MOST_OBJECTIONS = 1000;

export const consent: Kind<ConsentSettings> = {
  least: 0,
  fresh: () => ({ objections: 0 }),
  problem: ({ objections }) =>
    within(objections, 0, MOST_OBJECTIONS)
      ? undefined
      : { words: t.kinds.errors.objections(MOST_OBJECTIONS) },
  contest: (question, _, { objections }) => ({ kind: 'consent', question, objections }),
  size: () => ({ slots: 3, bits: 3 }),
};
