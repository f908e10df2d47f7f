/** What somebody is writing, as the ledger will see it: asked of the WebAssembly, never worked out here. */
import { fit, read_words } from '../wasm/pkg/folkmoot_wasm';
import type { Contest } from './views';

/** What there is of the draft of a vote. */
export interface Drafted {
  title: string;
  text: string;
  contests: Contest[];
  /** Null: as soon as it is posted. */
  opens: number | null;
  closes: number;
}

/** How a draft fits the record, in bytes; refusals are codes (docs/errors.md). */
export interface Fit {
  /** Length of a sealed ballot; null where the contests by themselves cannot be. */
  ballot: number | null;
  ballot_refusal: string | null;
  ballot_limit: number;
  /** Length of the entry. */
  bytes: number;
  limit: number;
  /** The first refusal by words and numbers alone. */
  refusal: string | null;
  /** Of each contest of a ballot that is too long, the most of its options that a ballot of it alone has room for. */
  most: number[];
}

/** Words to be read: one line, or Markdown. */
export interface Text {
  text: string;
  markdown: boolean;
}

/** What the ledger makes of words besides their length. */
export interface Reading {
  /** The code of what keeps them from standing in the record. */
  refusal: string | null;
  /** Words with equal skeletons look alike. */
  skeleton: string;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Throws where a number is none, or outside what a contest can say. */
export function fitOf({ opens, closes, ...words }: Drafted, now: number): Fit {
  // A time that is not chosen yet will be about as long as this one.
  const time = (ms: number | null) => (ms !== null && Number.isFinite(ms) ? ms : now);
  const proposal = { ...words, circle: NOBODY, opens: time(opens), closes: time(closes) };
  return JSON.parse(fit(JSON.stringify(proposal), now)) as Fit;
}

export const readWords = (texts: Text[]): Reading[] =>
  texts.map(({ text, markdown }) => JSON.parse(read_words(text, markdown)) as Reading);
