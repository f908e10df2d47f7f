/**
 * What the page has to know of a kind of question. A new kind is a file here, its picture, an editor if it has settings of
 * its own, a line in `index.ts` and one in `shown.ts`, and its words in the catalogue.
 */
import type { Contest } from '../../../lib/worker/views';

export interface Kind<Settings> {
  /** Whether the person writes options. */
  hasOptions: boolean;
  /** The settings of a question that is begun. */
  fresh: () => Settings;
  /** What is wrong with the settings, as a sentence, when so many options are written. */
  problem: (settings: Settings, options: number) => string | undefined;
  /** The contest as it is posted. */
  contest: (question: string, options: string[], settings: Settings) => Contest;
  /** How many slots and bits it takes on a ballot (docs/spec/02-contests.md). */
  size: (settings: Settings, options: number) => { slots: number; bits: number };
}
