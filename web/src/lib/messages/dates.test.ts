/** Times as people of a region say them. */
import { describe, expect, test } from 'vitest';
import { datesOf } from './dates';

const at = (day: number, hour: number, minute = 0, month = 10, year = 2026) =>
  new Date(year, month, day, hour, minute).getTime();
// A Tuesday.
const now = at(24, 15);

describe('when', () => {
  test.each([
    ['en-GB', at(24, 18), 'today 18:00'],
    ['en-GB', at(25, 0, 30), 'tomorrow 00:30'],
    ['en-GB', at(23, 9), 'yesterday 09:00'],
    ['en-GB', at(27, 18), 'Friday 18:00'],
    ['en-US', at(27, 18), 'Friday 6:00\u202fPM'],
    ['es', at(24, 18), 'hoy a las 18:00'],
    ['es', at(25, 1), 'mañana a la 01:00'],
    ['es', at(27, 18), 'el viernes a las 18:00'],
    ['es-MX', at(27, 13), 'el viernes a la 1:00 p.m.'],
    ['fr', at(25, 18), 'demain à 18:00'],
    ['de', at(27, 18), 'Freitag um 18:00'],
  ])('%s: a near day has its own word', (locale, ms, words) => {
    expect(datesOf(locale).when(ms, now).replaceAll(/\s/g, ' ')).toBe(words.replaceAll(/\s/g, ' '));
  });

  test('a week ahead has its date, and another year its year', () => {
    const { when } = datesOf('en-GB');
    expect(when(at(1, 18, 0, 11), now)).toMatch(/^Tuesday,? 1 December at 18:00 /);
    expect(when(at(17, 18), now)).toMatch(/^Tuesday,? 17 November at 18:00 /);
    expect(when(at(1, 18, 0, 0, 2027), now)).toContain('2027');
    expect(datesOf('es').when(at(1, 18, 0, 11), now)).toMatch(/^el martes 1 de diciembre a las 18:00 /);
    expect(datesOf('es').when(at(1, 18, 0, 0, 2027), now)).toMatch(
      /^el viernes 1 de enero de 2027 a las 18:00 /,
    );
  });
});

describe('relative', () => {
  test.each([
    [at(24, 15), 'now'],
    [at(24, 15, 20), 'in 20 minutes'],
    [at(24, 13), '2 hours ago'],
    [at(25, 14), 'in 23 hours'],
    [at(27, 18), 'in 3 days'],
    [at(24, 15, 0, 10, 2027), 'in 12 months'],
  ])('%s', (ms, words) => expect(datesOf('en-GB').relative(ms, now)).toBe(words));

  test('days are counted on the calendar', () => {
    expect(datesOf('de').relative(at(26, 4), now)).toBe('übermorgen');
  });
});
