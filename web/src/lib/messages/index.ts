/** The message catalogue in use. Pages take every visible sentence from `t`. */
import { en, type Messages } from './en';

export const t: Messages = en;
export type { Messages };

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
  const locale = t.language === 'en' ? 'en-GB' : t.language;
  return new Intl.DateTimeFormat(locale, year ? { ...WHEN, year: 'numeric' } : WHEN).format(ms);
}

/** Several names in one sentence. */
export const list = (names: string[]) => new Intl.ListFormat(t.language).format(names);

export const number = (value: number) => value.toLocaleString(t.language);

export const percent = (part: number, whole: number) =>
  whole === 0
    ? '–'
    : (part / whole).toLocaleString(t.language, { style: 'percent', maximumFractionDigits: 1 });
