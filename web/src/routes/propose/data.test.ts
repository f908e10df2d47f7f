import { describe, expect, it } from 'vitest';
import { contest, emptyContest, fromLocal, mistakes, toLocal, type Draft } from './data';

const NOW = 1_800_000_000_000;
const draft = (): Draft => ({
  title: 'Roof',
  text: '',
  contests: [{ ...emptyContest(), question: 'Shall we?' }],
  opens: null,
  closes: NOW + 1,
  circle: 'c',
});

describe('a draft', () => {
  it('without mistakes has none', () => {
    expect(mistakes(draft(), NOW)).toEqual([]);
  });

  it('names what is wrong', () => {
    expect(mistakes({ ...draft(), title: '  ' }, NOW)).toEqual(['title']);
    expect(mistakes({ ...draft(), closes: NOW }, NOW)).toEqual(['closes']);
    expect(mistakes({ ...draft(), closes: NaN }, NOW)).toEqual(['closes']);
    expect(mistakes({ ...draft(), opens: NOW - 1 }, NOW)).toEqual(['opens']);
    const choose = { ...emptyContest(), kind: 'choose' as const, question: 'Q' };
    expect(mistakes({ ...draft(), contests: [{ ...choose, options: ['a', ' A'] }] }, NOW)).toEqual([
      'options',
    ]);
    expect(mistakes({ ...draft(), contests: [{ ...choose, options: ['a', ''] }] }, NOW)).toEqual(['options']);
    const approval = { ...choose, kind: 'approval' as const, options: ['a', 'b'], min: 2, max: 1 };
    expect(mistakes({ ...draft(), contests: [approval] }, NOW)).toEqual(['limits']);
    expect(mistakes({ ...draft(), contests: [{ ...approval, min: 0, max: 3 }] }, NOW)).toEqual(['limits']);
  });

  it('is posted trimmed and composed', () => {
    const one = {
      ...emptyContest(),
      kind: 'choose' as const,
      question: ' Cafe\u0301? ',
      options: [' a ', '', 'b'],
    };
    expect(contest(one)).toEqual({
      kind: 'choose',
      question: 'Caf\u00e9?',
      options: ['a', 'b'],
      blank: true,
    });
  });

  it('keeps its times through the form', () => {
    const minute = NOW - (NOW % 60_000);
    expect(fromLocal(toLocal(minute))).toBe(minute);
    expect(fromLocal('')).toBeNaN();
  });
});
