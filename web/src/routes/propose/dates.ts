/** Times of a vote: by a button, by the fields of a form, always in the person's time zone. */

/** A time that one button gives. */
export interface Quick {
  name: 'tomorrow' | 'monday';
  ms: number;
}

/** An hour of another day on the clock on the wall: a day of 23 or 25 hours changes nothing. */
export function atHour(base: number, days: number, hour: number): number {
  const at = new Date(base);
  at.setDate(at.getDate() + days);
  at.setHours(hour, 0, 0, 0);
  return at.getTime();
}

const HOUR_MS = 60 * 60 * 1000;
export const DAY_MS = 24 * HOUR_MS;
const MONDAY = 1;

/** The next such weekday that is not today: 1 to 7 days away. */
const until = (base: number, weekday: number): number => ((weekday - new Date(base).getDay() + 6) % 7) + 1;

/** When a vote may open, other than at once. */
export function openings(now: number): Quick[] {
  return distinct([
    { name: 'tomorrow', ms: atHour(now, 1, 9) },
    { name: 'monday', ms: atHour(now, until(now, MONDAY), 9) },
  ]);
}

const distinct = (all: Quick[]): Quick[] =>
  all.filter((one, i) => all.findIndex((other) => other.ms === one.ms) === i).sort((a, b) => a.ms - b.ms);

/** A time in the two fields of a form; the seconds only where there are some. */
export function toFields(ms: number): { date: string; time: string } {
  const at = new Date(ms);
  if (Number.isNaN(ms)) return { date: '', time: '' };
  const two = (value: number) => String(value).padStart(2, '0');
  const year = String(at.getFullYear()).padStart(4, '0');
  const seconds = at.getSeconds() > 0 ? `:${two(at.getSeconds())}` : '';
  return {
    date: `${year}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
    time: `${two(at.getHours())}:${two(at.getMinutes())}${seconds}`,
  };
}

/** The time of two fields, or NaN while they are not filled. A time that the change of clocks leaves out is the one after it. */
export function fromFields(date: string, time: string): number {
  return date && time ? new Date(`${date}T${time}`).getTime() : NaN;
}
