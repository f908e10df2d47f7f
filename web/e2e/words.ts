/** The words that the tests look for: those of the catalogue that is spoken, English unless a test says otherwise. */
import { catalogues, type Tongue } from '../src/lib/messages/tests/catalogues';
import type { Messages } from '../src/lib/messages/en';

let spoken: Messages = catalogues.en;

/** From now on everybody in the test looks for the words of this language. */
export function speak(tongue: Tongue): void {
  spoken = catalogues[tongue];
}

export const t: Messages = new Proxy({} as Messages, { get: (_, area) => spoken[area as keyof Messages] });
