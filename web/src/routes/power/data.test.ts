/** The figures of how power lies: each is a sentence in every language, and only what the ledger marks is marked. */
import { beforeEach, describe, expect, it } from 'vitest';
import '../../lib/messages/for-tests';
import { catalogue, t } from '../../lib/messages';
import { catalogues, tongues } from '../../lib/messages/tests/catalogues';
import type { PowerView } from '../../lib/worker/views';
import { parts, span } from './data';
import { figures } from './table';

const DAY_MS = 86_400_000;
const power: PowerView = {
  members: 40,
  resting: 3,
  turnout: [
    { vote: 'a', ballots: 20, roll: 40, voices: 20, base: 37, yes: 15, yes_needed: 4 },
    { vote: 'b', ballots: 10, roll: 40, voices: 20, base: 37, yes: 2, yes_needed: 13 },
    { vote: 'c', ballots: 9, roll: 40, voices: 20, base: 37, yes: null, yes_needed: null },
  ],
  proposals: { proposals: 12, proposers: 5, tenth: 4, busiest: 11, high: true },
  success: { busiest_decided: 9, busiest_passed: 6, others_decided: 2, others_passed: 1 },
  trustees: {
    people: 7,
    most_terms: 4,
    high: true,
    longest_ms: 400 * DAY_MS,
    silent_ms: 9 * DAY_MS,
    conspire: 3,
    refuse: 3,
  },
  branch: { largest: 20, high: true, joined: 4, room: 6 },
  consent: { vote: 'a', asked: 31 },
  ends: { overtaken: 1, void: 2, stalled: 0, objected: 3 },
  delay_ms: 60_000,
  reviews_overdue: 2,
};
const calm: PowerView = {
  ...power,
  turnout: [],
  proposals: { proposals: 0, proposers: 0, tenth: 4, busiest: 0, high: false },
  trustees: { people: 0, most_terms: 0, high: false, longest_ms: 0, silent_ms: 0, conspire: 0, refuse: 0 },
  branch: { ...power.branch, high: false },
  consent: { vote: null, asked: 3 },
  delay_ms: null,
  reviews_overdue: 0,
};
const all = (one: PowerView) => parts(one).flatMap(({ figures: found }) => found);

it('adds up the votes, and counts motions with enough Yes', () => {
  const said = all(power).map(({ words }) => words);
  expect(said).toContain('In the last 3 votes 39 of 120 members voted, taken together.');
  expect(said).toContain('1 of 2 motions got at least as many Yes as they needed.');
});

it('says spans in the largest unit that fits', () => {
  expect(span(218_940 * 60_000)).toBe(152 * DAY_MS);
  expect(span(150 * 60_000)).toBe(2 * 3_600_000);
  expect(span(7)).toBe(60_000);
});

describe.each(tongues)('in %s', (tongue) => {
  beforeEach(() => {
    catalogue.messages = catalogues[tongue];
  });

  it('says each figure once, and marks what is worth a second look', () => {
    for (const one of [power, calm]) {
      const said = all(one).flatMap(({ words, look }) => [words, look ?? '']);
      for (const words of said) expect(words).not.toMatch(/undefined|NaN|null/);
    }
    expect(all(power).flatMap(({ look }) => look ?? [])).toEqual([
      t.power.busiestHigh,
      t.power.termsHigh,
      t.power.branchHigh,
    ]);
    expect(all(calm).some(({ look }) => look)).toBe(false);
  });

  it('has the same figures in the table', () => {
    expect(figures(power).find(({ figure }) => figure === t.power.figures.conspire)?.value).toBe(3);
    expect(new Set(figures(power).map(({ figure }) => figure)).size).toBe(25);
    expect(figures(calm)).toHaveLength(24);
  });
});
