/**
 * What the page has to know of a kind of question. A new kind is a file here, its picture, an editor if it has settings of
 * its own, a line in `index.ts` and one in `shown.ts`, and its words in the catalogue.
 */
import type { Contest } from '../../../lib/worker/views';

/** What a person has written besides the settings. */
export interface Written {
  options: string[];
  /** Of each option, in the smallest unit; 0 while it cannot be read. */
  costs: number[];
  currency: string;
}

/** What the questions of a ballot take up (docs/spec/02-contests.md, 12-amounts.md). */
export interface Size {
  slots: number;
  bits: number;
  /** Amounts of money: how many commitments are sent for them, and how many are computed. */
  sent?: number;
  computed?: number;
}

export interface Problem {
  words: string;
  /** Something is not there yet. */
  missing?: boolean;
}

export interface Kind<Settings> {
  /** The fewest options that the person writes; none are written with 0. */
  least: 0 | 1 | 2;
  /** Whether each option has a cost. */
  costs?: boolean;
  /** The settings of a question that is begun. */
  fresh: () => Settings;
  /** What is wrong with the settings. */
  problem: (settings: Settings, written: Written) => Problem | undefined;
  /** The contest as it is posted. */
  contest: (question: string, written: Written, settings: Settings) => Contest;
  size: (settings: Settings, options: number, currency: string) => Size;
}

/** How many binary digits a number has: the bits that write every number up to it. */
export const digits = (most: number): number => (most > 0 ? most.toString(2).length : 0);

/** Whether a number is whole and within limits. */
export const within = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;
