/**
 * Two languages nobody speaks, made from English, for finding what a translation would break: every sentence is accented
 * (English left in a page shows), two fifths longer, and in brackets (a cut text shows). The second also runs from right to left.
 */
import { en, type Messages } from './en';

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = [...'áƀćďéƒǧĥíĵķļḿńóƥɋŕšťúṽŵẋýžÁƁĆĎÉƑǦĤÍĴĶĻḾŃÓƤɊŔŠŤÚṼŴẊÝŽ'];
const LONGER = ' one two three four five six seven eight nine ten';
const RIGHT_TO_LEFT = '\u202e';
const END = '\u202c';

const accent = (text: string) =>
  [...text].map((letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter).join('');

/** Leaves what a page put into a sentence (a name, a date) as it is. */
function aroundValues(text: string, values: string[], change: (piece: string) => string): string {
  const [value, ...rest] = values;
  if (value === undefined) return text && change(text);
  return text
    .split(value)
    .map((piece) => aroundValues(piece, rest, change))
    .join(value);
}

/** One sentence in the pseudo-language. */
export function disguise(text: string, rtl: boolean, values: string[] = []): string {
  // Names stay what they are in every language.
  if (!/\p{L}/u.test(text) || text === en.common.product) return text;
  const padding = LONGER.repeat(Math.ceil((text.length * 0.4) / LONGER.length));
  const change = (piece: string) => (rtl ? RIGHT_TO_LEFT + accent(piece) + END : accent(piece));
  const body = aroundValues(text, values, change);
  return `[${body}${change(padding.slice(0, Math.ceil(text.length * 0.4)).trimEnd())}]`;
}

function disguiseAll(value: unknown, rtl: boolean): unknown {
  if (typeof value === 'string') return disguise(value, rtl);
  if (Array.isArray(value)) return value.map((one) => disguiseAll(one, rtl));
  if (typeof value === 'function') {
    const sentence = value as (...values: unknown[]) => string;
    return (...values: unknown[]) =>
      disguise(
        sentence(...values),
        rtl,
        values.filter((one): one is string => typeof one === 'string' && one.length > 1),
      );
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, disguiseAll(one, rtl)]));
}

/** The whole catalogue in the pseudo-language. */
export const pseudo = (rtl: boolean): Messages => disguiseAll(en, rtl) as Messages;
