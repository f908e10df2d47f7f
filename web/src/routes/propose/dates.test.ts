/** Times in a zone whose clocks change: 29 March and 25 October 2026 in Berlin. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atHour, clocksChange, closings, DAY_MS, fromFields, openings, toFields } from './dates';

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

  it('name the day on which the clocks change', () => {
    const change = clocksChange(at('2026-03-27T12:00:00+01:00'), at('2026-04-03T18:00:00+02:00'));
    expect(new Date(change ?? NaN).getDate()).toBe(29);
    expect(clocksChange(at('2026-03-30T12:00:00+02:00'), at('2026-04-03T18:00:00+02:00'))).toBeUndefined();
    expect(clocksChange(NaN, NaN)).toBeUndefined();
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
  const names = (text: string) =>
    closings(at(text)).map(({ name, ms }) => `${name} ${toFields(ms).date} ${toFields(ms).time}`);

  it('are the evening, three days, Friday and a week', () => {
    expect(names('2026-11-21T12:30:00+01:00')).toEqual([
      'tonight 2026-11-21 20:00',
      'days 2026-11-24 18:00',
      'friday 2026-11-27 18:00',
      'week 2026-11-28 18:00',
    ]);
  });

  it('name no time twice, and no evening that is nearly over', () => {
    expect(names('2026-11-24T19:00:00+01:00')).toEqual([
      'tomorrow 2026-11-25 20:00',
      'days 2026-11-27 18:00',
      'week 2026-12-01 18:00',
    ]);
  });

  it('on a Friday mean the next one', () => {
    expect(names('2026-11-27T09:00:00+01:00')).toContain('week 2026-12-04 18:00');
    expect(openings(at('2026-11-22T09:00:00+01:00'))).toHaveLength(1);
  });

  it('are all in the future, whatever the hour', () => {
    for (let hour = 0; hour < 24 * 8; hour += 1) {
      const now = at('2026-03-25T00:30:00+01:00') + (hour * DAY_MS) / 24;
      for (const { ms } of [...closings(now), ...openings(now)]) expect(ms).toBeGreaterThan(now);
    }
  });
});
