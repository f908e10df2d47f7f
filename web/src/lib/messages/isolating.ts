/** Sentences into which words of people are put: what runs from right to left stays by itself, with its own marks at its own end. */
import { isolated } from '../text';

type Made = (...words: unknown[]) => unknown;

/** The same words, of which every sentence isolates the names and titles that it is given. */
export function isolating<T>(words: T): T {
  if (typeof words === 'function') {
    const made = words as unknown as Made;
    const isolates: Made = (...given) =>
      made(...given.map((one) => (typeof one === 'string' ? isolated(one) : one)));
    return isolates as unknown as T;
  }
  if (Array.isArray(words)) return words.map(isolating) as T;
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, one]) => [key, isolating(one)])) as T;
}
