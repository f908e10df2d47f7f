/** Two trackers, compared as people copy them: small letters, spaces and look-alikes are no difference. */

export type Verdict = { state: 'empty' | 'partial' | 'same' } | { state: 'differs'; place: number };

/** The letters of a tracker alone, in Crockford's alphabet: O is 0, I and L are 1. */
export const letters = (text: string): string =>
  text
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');

/** Digits of what people read of a tracker, and of all of it. */
const [SHORT, WHOLE] = [20, 52];

/** Whether a text is all of a tracker, as a second device takes it over: it is compared by machine, as it is written. */
export const whole = (text: string): boolean =>
  /^[0-9A-Z-]+$/.test(text) && text.replaceAll('-', '').length === WHOLE;

/** How far what was typed is the tracker; `place` counts from one, without dashes. */
export function compare(typed: string, fullTracker: string): Verdict {
  const one = letters(typed);
  const all = letters(fullTracker);
  const other = one.length > SHORT ? all : all.slice(0, SHORT);
  if (one === '') return { state: 'empty' };
  for (let i = 0; i < Math.max(one.length, other.length); i += 1) {
    if (i === one.length) return { state: 'partial' };
    if (one[i] !== other[i]) return { state: 'differs', place: i + 1 };
  }
  return { state: 'same' };
}
