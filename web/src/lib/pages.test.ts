import { expect, test } from 'vitest';
import { named } from './pages';

const [one, two, other] = ['1', '2', '3'].map((digit) => digit.repeat(64)) as [string, string, string];
const announced = (...pages: string[]) =>
  pages.map((pages, i) => ({ pages, since_ms: 1_000 * (i + 1), entry: i + 1 }));

test('a record names the pages that its host serves, those that it served before, and no others', () => {
  expect(named(announced(one), one)).toEqual({ standing: 'now', since: 1_000 });
  expect(named(announced(one, two), two)).toEqual({ standing: 'now', since: 2_000 });
  expect(named(announced(one, two), one)).toEqual({ standing: 'before', since: 1_000, until: 2_000 });
  expect(named(announced(one, two), other)).toEqual({ standing: 'never' });
});

test('pages that a host went back to are those that it serves', () => {
  expect(named(announced(one, two, one), one)).toEqual({ standing: 'now', since: 3_000 });
  expect(named(announced(one, two, one), two)).toEqual({ standing: 'before', since: 2_000, until: 3_000 });
});

test('a record without announcements says nothing', () => {
  expect(named([], one)).toEqual({ standing: 'nothing' });
});
