/** The words on the pages, in the language in use. Pages take every visible sentence from `t`. */
import { catalogue } from './catalogue.svelte';
import type { Messages } from './en';
import { formsOf, type Forms } from './forms';

export { catalogue, languages, type Language } from './catalogue.svelte';
export type { Messages };

/** Reads from the catalogue in use, so that a page changes when the language does. */
export const t: Messages = new Proxy({} as Messages, {
  get: (_, area) => catalogue.messages?.[area as keyof Messages],
});

const WHEN: Intl.DateTimeFormatOptions = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
  timeZoneName: 'short',
};

/** A time in words, in the person's time zone; the year only when it is not this one. */
export function when(ms: number): string {
  const year = new Date(ms).getFullYear() !== new Date().getFullYear();
  return new Intl.DateTimeFormat(catalogue.locale, year ? { ...WHEN, year: 'numeric' } : WHEN).format(ms);
}

const made = new Map<string, Forms>();
function forms(): Forms {
  const { language } = catalogue;
  const found = made.get(language) ?? formsOf(language);
  made.set(language, found);
  return found;
}

export const list = (names: string[]) => forms().list(names);
export const number = (value: number) => forms().number(value);
export const percent = (part: number, whole: number) => forms().percent(part, whole);
