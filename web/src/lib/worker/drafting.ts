/** What somebody is writing, as the ledger will see it: asked of the WebAssembly, never worked out here. */
import { fit, read_words } from '../wasm/pkg/folkmoot_wasm';
import type { Contest, Fit, Reading } from './views';

/** What there is of the draft of a vote. */
export interface Drafted {
  title: string;
  text: string;
  contests: Contest[];
  /** Null: as soon as it is posted. */
  opens: number | null;
  closes: number;
}

/** Words to be read: one line, or Markdown. */
export interface Text {
  text: string;
  markdown: boolean;
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
