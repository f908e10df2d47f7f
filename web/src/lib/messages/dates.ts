/**
 * Times in words, in the person's language, region and time zone; 24 or 12 hours as the region does. Days that are near
 * have their own words: "today 18:00", "Friday 18:00", and only then "Friday, 28 November at 18:00 CET".
 */

/** Formats of one locale; made once, since each takes longer to make than a whole page to show. */
export interface Dates {
  when: (ms: number, now: number) => string;
  /** With the day of the month and the zone, however near: "Friday, 27 November at 18:00 CET". */
  exact: (ms: number, now: number) => string;
  day: (ms: number) => string;
  /** As short as a day and a time can be: "Fri 27 Nov, 18:00". */
  brief: (ms: number) => string;
  relative: (ms: number, now: number) => string;
  clock: (ms: number) => string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Days between two times on the person's calendar, not by the hour: 23:00 to 01:00 is one day. */
function daysApart(ms: number, now: number): number {
  const midnight = (at: number) => new Date(at).setHours(0, 0, 0, 0);
  return Math.round((midnight(ms) - midnight(now)) / DAY);
}

export function datesOf(locale: string): Dates {
  const cycle = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hourCycle;
  const time = { hour: cycle === 'h23' ? '2-digit' : 'numeric', minute: '2-digit' } as const;
  const day = { weekday: 'long', day: 'numeric', month: 'long', timeZoneName: 'short' } as const;
  const short = new Intl.DateTimeFormat(locale, time);
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long' });
  const full = new Intl.DateTimeFormat(locale, { ...day, ...time });
  const withYear = new Intl.DateTimeFormat(locale, { ...day, ...time, year: 'numeric' });
  const abbreviated = new Intl.DateTimeFormat(locale, {
    ...time,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  });
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const language = locale.split('-')[0] ?? '';
  // "hasta el viernes", but "hasta hoy": in Spanish a day has an article and a word such as today has none.
  const article = language === 'es' ? 'el ' : '';
  /** The word between a day and an hour; English does without. */
  const at = (ms: number) => {
    const hour = new Date(ms).getHours();
    const one = hour === 1 || (hour === 13 && cycle !== 'h23');
    return { es: one ? ' a la ' : ' a las ', fr: ' à ', de: ' um ' }[language] ?? ' ';
  };

  const exact = (ms: number, now: number) => {
    const thisYear = new Date(ms).getFullYear() === new Date(now).getFullYear();
    const text = (thisYear ? full : withYear).format(ms);
    // Intl joins the parts with commas in Spanish; people say "el martes 1 de diciembre a las 18:00".
    if (language !== 'es') return text;
    const parts = text.split(', ');
    return `${article}${parts.slice(0, -1).join(' ')}${at(ms)}${parts.at(-1)}`;
  };

  const when = (ms: number, now: number) => {
    const days = daysApart(ms, now);
    if (Math.abs(days) <= 1) return `${words.format(days, 'day')}${at(ms)}${short.format(ms)}`;
    if (days > 0 && days < 7) return `${article}${weekday.format(ms)}${at(ms)}${short.format(ms)}`;
    return exact(ms, now);
  };

  const relative = (ms: number, now: number) => {
    const gap = ms - now;
    const size = Math.abs(gap);
    if (size < MINUTE / 2) return words.format(0, 'second');
    if (size < HOUR - MINUTE / 2) return words.format(Math.round(gap / MINUTE), 'minute');
    if (size < 36 * HOUR) return words.format(Math.round(gap / HOUR), 'hour');
    if (size < 60 * DAY) return words.format(daysApart(ms, now), 'day');
    if (size < 700 * DAY) return words.format(Math.round(gap / (30.4 * DAY)), 'month');
    return words.format(Math.round(gap / (365.25 * DAY)), 'year');
  };

  const long = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });

  return {
    when,
    exact,
    day: (ms) => long.format(ms),
    brief: (ms) => abbreviated.format(ms),
    relative,
    clock: (ms) => short.format(ms),
  };
}
