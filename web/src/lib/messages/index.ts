/** The words on the pages, in the language in use. Pages take every visible sentence from `t`. How to write them: docs/writing.md. */
import { catalogue } from './catalogue.svelte';
import { isolated } from '../text';
import { datesOf, type Dates } from './dates';
import type { Messages } from './en';
import { formsOf, type Forms } from './forms';

export { catalogue } from './catalogue.svelte';
export { languages, type Language } from './names';
export type { Messages };

/** Reads from the catalogue in use, so that a page changes when the language does. */
export const t: Messages = new Proxy({} as Messages, {
  get: (_, area) => (catalogue.messages as Messages | undefined)?.[area as keyof Messages],
});

/** Keeps what is costly to make for each locale. */
function perLocale<T>(make: (locale: string) => T): () => T {
  const made = new Map<string, T>();
  return () => {
    const { locale } = catalogue;
    const found = made.get(locale) ?? make(locale);
    made.set(locale, found);
    return found;
  };
}

// By language alone, as in the catalogues: two ways to write a number on one page would confuse.
const forms = perLocale<Forms>((locale) => formsOf(locale.split('-')[0] ?? locale));
const dates = perLocale<Dates>(datesOf);

export { isolated };

export const list = (names: string[]) => forms().list(names.map(isolated));
export const number = (value: number) => forms().number(value);
export const percent = (part: number, whole: number) => forms().percent(part, whole);

/**
 * A time in words, in the person's time zone: "today 18:00", "Friday 18:00", "Friday, 28 November at 18:00 CET"; the year
 * only when it is not this one. Fits after "until", "opens" and "closed" in every language (Spanish brings its article).
 */
export const when = (ms: number, now = Date.now()) => dates().when(ms, now);

/** A time with its day of the month and its zone, however near: for what people write down or agree to. */
export const exact = (ms: number, now = Date.now()) => dates().exact(ms, now);

/** As short as a day and a time can be: "Fri 27 Nov, 18:00". */
export const brief = (ms: number) => dates().brief(ms);

/** The day alone, with its year: "27 November 2026". */
export const day = (ms: number) => dates().day(ms);

/** How far away a time is: "in 3 days", "2 hours ago", "now". */
export const relative = (ms: number, now = Date.now()) => dates().relative(ms, now);

/** Both: "Friday 18:00, in 3 days". */
export const whenSoon = (ms: number, now = Date.now()) => `${when(ms, now)}, ${relative(ms, now)}`;

/** Only the time of day: "18:00". */
export const clock = (ms: number) => dates().clock(ms);
