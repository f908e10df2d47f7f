/** Times in a zone whose clocks change: 29 March and 25 October 2026 in Berlin. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atHour, DAY_MS, fromFields, openings, toFields } from './dates';

const zone = process.env['TZ'];
beforeAll(() => (process.env['TZ'] = 'Europe/Berlin'));
afterAll(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

const at = (text: string) => Date.parse(text);

describe('hours on the clock on the wall', () => {
  it('stay the same over a day of 23 hours and one of 25', () => {
    expect(atHour(at('2026-03-27T12:00:00+01:00'), 3, 18)).toBe(at('2026-03-30T18:00:00+02:00'));
    expect(atHour(at('2026-10-24T12:00:00+02:00'), 7, 18)).toBe(at('2026-10-31T18:00:00+01:00'));
  });
});

describe('the fields of a form', () => {
  it('keep a time, with seconds where there are some', () => {
    const noon = at('2026-11-27T18:00:00+01:00');
    expect(toFields(noon)).toEqual({ date: '2026-11-27', time: '18:00' });
    expect(toFields(noon + 7000)).toEqual({ date: '2026-11-27', time: '18:00:07' });
    for (const ms of [noon, noon + 7000]) {
      const { date, time } = toFields(ms);
      expect(fromFields(date, time)).toBe(ms);
    }
  });

  it('are empty without a time, and no time while one is empty', () => {
    expect(toFields(NaN)).toEqual({ date: '', time: '' });
    expect(fromFields('2026-11-27', '')).toBeNaN();
    expect(fromFields('', '18:00')).toBeNaN();
  });

  it('in the hour that is left out mean the one after it, in the hour that comes twice the first', () => {
    expect(fromFields('2026-03-29', '02:30')).toBe(at('2026-03-29T03:30:00+02:00'));
    expect(fromFields('2026-10-25', '02:30')).toBe(at('2026-10-25T02:30:00+02:00'));
  });
});

describe('times by a button', () => {
  it('are tomorrow and Monday, each once, and in the future', () => {
    const names = (text: string) => openings(at(text)).map(({ name, ms }) => `${name} ${toFields(ms).date}`);
    expect(names('2026-11-24T12:00:00+01:00')).toEqual(['tomorrow 2026-11-25', 'monday 2026-11-30']);
    expect(names('2026-11-22T09:00:00+01:00')).toEqual(['tomorrow 2026-11-23']);
    for (let hour = 0; hour < 24 * 8; hour += 1) {
      const now = at('2026-03-25T00:30:00+01:00') + (hour * DAY_MS) / 24;
      for (const { ms } of openings(now)) expect(ms).toBeGreaterThan(now);
    }
  });
});
