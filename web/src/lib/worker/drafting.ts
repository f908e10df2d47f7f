/** What somebody is writing, as the ledger will see it: asked of the WebAssembly, never worked out here. */
import { fit, read_words } from '../wasm/pkg/folkmoot_wasm';
import type { Proposed } from './acts';
import type { Fit, Reading } from './views';

/** What there is of the draft of a vote. */
export interface Drafted extends Omit<Proposed, 'opens'> {
  /** Null: as soon as it can. */
  opens: number | null;
}

/** Words to be read: one line, or Markdown. */
export interface Text {
  text: string;
  markdown: boolean;
}

/** Throws where a number is none, or outside what a contest can say. */
export function fitOf({ opens, ...words }: Drafted, now: number): Fit {
  // A time that is not chosen yet will be about as long as this one.
  const time = opens !== null && Number.isFinite(opens) ? opens : now;
  return JSON.parse(fit(JSON.stringify({ ...words, opens: time }), now)) as Fit;
}

export const readWords = (texts: Text[]): Reading[] =>
  texts.map(({ text, markdown }) => JSON.parse(read_words(text, markdown)) as Reading);
