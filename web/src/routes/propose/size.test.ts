/** Sizes as docs/spec/02-contests.md and 03-ballot.md count them. */
import '../../lib/messages/for-tests';
import { describe, expect, it } from 'vitest';
import type { KindName } from '../../lib/kinds/kind';
import { proposalOf } from '../../lib/kinds/proposals';
import { newQuestion } from './data';
import { bytesOf, mostOptions, MOST_BYTES } from './size';

const size = <Settings>(name: KindName, settings: Settings, options: number) =>
  proposalOf(name).size(settings as never, options, 'EUR');

describe('a kind', () => {
  it('knows how many slots and bits it takes', () => {
    expect(size('motion', null, 0)).toEqual({ slots: 3, bits: 3 });
    expect(size('consent', { objections: 0 }, 0)).toEqual({ slots: 3, bits: 3 });
    expect(size('choose', { blank: true }, 9)).toEqual({ slots: 10, bits: 10 });
    // The weights of 10 are 1, 2, 4, 3.
    expect(size('score', { max: 10 }, 10)).toEqual({ slots: 10, bits: 40 });
    expect(size('score', { max: 1 }, 3)).toEqual({ slots: 3, bits: 3 });
    expect(size('grades', { grades: Array(6).fill('x') }, 5)).toEqual({ slots: 30, bits: 30 });
    expect(size('points', { budget: 10, use: 'exact' }, 4)).toEqual({ slots: 4, bits: 16 });
    expect(size('points', { budget: 10, use: 'most' }, 4)).toEqual({ slots: 4, bits: 20 });
    // Rows of 1 + 10 bits, and seven for what is left of 100.
    expect(size('quadratic', { credits: 100, against: false }, 5)).toEqual({ slots: 5, bits: 62 });
    expect(size('quadratic', { credits: 100, against: true }, 5)).toEqual({ slots: 10, bits: 112 });
    // Pairs, and a bit for each three.
    expect(size('ranking', { method: 'schulze' }, 2)).toEqual({ slots: 1, bits: 1 });
    expect(size('ranking', { method: 'borda' }, 5)).toEqual({ slots: 10, bits: 20 });
    expect(size('budget', { funds: '' }, 5)).toEqual({ slots: 5, bits: 5 });
  });

  it('counts the slack of an approval', () => {
    const bits = (min: number, max: number) => size('approval', { limit: 'some', min, max }, 20).bits;
    expect([bits(0, 10), bits(3, 3), bits(0, 1), bits(0, 8), bits(0, 7)]).toEqual([24, 20, 21, 24, 23]);
    // Every list will do: nothing has to be shown.
    expect([bits(0, 20), bits(1, 20), bits(0, 19)]).toEqual([20, 25, 25]);
  });

  it('writes large amounts in two pieces', () => {
    expect(size('amounts', { total: '655.35' }, 3)).toEqual({ slots: 3, bits: 0, sent: 3, computed: 1 });
    expect(size('amounts', { total: '655.36' }, 3)).toEqual({ slots: 6, bits: 0, sent: 7, computed: 1 });
  });
});

describe('a ballot', () => {
  it('has the bytes that the specification gives', () => {
    expect(bytesOf([size('motion', null, 0)])).toBe(576);
    expect(bytesOf([size('choose', { blank: false }, 10)])).toBe(1248);
    // 6 slots: 12 points, 9 more; 7 commitments sent, 9 + 2 · 7 of the range proof, 3 that link them.
    expect(bytesOf([size('amounts', { total: '1,000' }, 3)])).toBe(32 * (12 + 9 + 7 + 9 + 14 + 3));
    expect(bytesOf([size('motion', null, 0), size('motion', null, 0)])).toBe(576 + 32 * 9);
  });

  it('has a range proof for each eight amounts', () => {
    // As docs/spec/12-amounts.md lists them.
    expect(bytesOf([size('amounts', { total: '1,000' }, 3)])).toBe(1_728);
    expect(bytesOf([size('amounts', { total: '100' }, 12)])).toBe(3_008);
    // Eight limbs, the seven after them and the computed one: two groups.
    expect(bytesOf([size('amounts', { total: '1,000' }, 4)])).toBe(2_528);
  });

  it('has room for a ranking of 17', () => {
    const ranking = { ...newQuestion(), kind: 'ranking' as const };
    expect(mostOptions(ranking, '')).toBe(17);
    expect(bytesOf([size('ranking', { method: 'schulze' }, 17)])).toBeLessThanOrEqual(MOST_BYTES);
    expect(bytesOf([size('ranking', { method: 'schulze' }, 18)])).toBeGreaterThan(MOST_BYTES);
  });
});
