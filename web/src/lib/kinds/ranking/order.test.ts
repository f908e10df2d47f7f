import { describe, expect, it } from 'vitest';
import { levelled, moved, ordered, places, putLast, stepped, takenOut, waiting } from './order';

const contest = { options: ['A', 'B', 'C', 'D'] };
/** Marks as places: "A BC" is A first, B and C level behind it. */
const marks = (text: string) => {
  const found = text === '' ? [] : text.split(' ');
  return contest.options.map((name) => found.findIndex((same) => same.includes(name)));
};
const told = (all: number[]) =>
  places(contest, all)
    .map((same) => same.map((option) => contest.options[option]).join(''))
    .join(' ');

describe('an order that is being filled in', () => {
  it('begins with nothing, and takes options one after the other', () => {
    expect(ordered(contest, [])).toEqual([]);
    expect(waiting(contest, [])).toEqual([0, 1, 2, 3]);
    expect(told(putLast(contest, putLast(contest, [], 2), 0))).toBe('C A');
    expect(waiting(contest, marks('C A'))).toEqual([1, 3]);
  });

  it('leaves no place empty when one is taken out', () => {
    expect(takenOut(contest, marks('A BC D'), 0)).toEqual([-1, 0, 0, 1]);
    expect(told(takenOut(contest, marks('A BC D'), 1))).toBe('A C D');
    expect(takenOut(contest, marks('A'), 0)).toEqual([-1, -1, -1, -1]);
  });

  it('is walked by single steps, past whole places and out of shared ones', () => {
    const step = (text: string, option: number, by: 1 | -1) =>
      told(stepped(contest, marks(text), option, by));
    expect(step('A BC D', 3, -1)).toBe('A D BC');
    expect(step('A BC D', 0, 1)).toBe('BC A D');
    expect(step('A BC D', 2, -1)).toBe('A C B D');
    expect(step('A BC D', 1, 1)).toBe('A C B D');
    expect(step('A BC D', 0, -1)).toBe('A BC D');
    expect(step('A BC D', 3, 1)).toBe('A BC D');
    expect(step('A', 1, 1)).toBe('A');
  });

  it('takes what is dropped: with a place of its own, or level with neighbours that are level', () => {
    const drop = (text: string, option: number, at: number) => told(moved(contest, marks(text), option, at));
    expect(drop('A BC', 3, 0)).toBe('D A BC');
    expect(drop('A BC', 3, 1)).toBe('A D BC');
    expect(drop('A BC', 3, 2)).toBe('A BCD');
    expect(drop('A BC', 3, 3)).toBe('A BC D');
    expect(drop('A BC D', 0, 3)).toBe('BC D A');
  });

  it('puts level, and apart again', () => {
    const level = (text: string, option: number) => told(levelled(contest, marks(text), option));
    expect(level('A B C', 1)).toBe('AB C');
    expect(level('AB C', 1)).toBe('A B C');
    expect(level('AB CD', 2)).toBe('ABC D');
    expect(level('A B', 0)).toBe('A B');
    expect(level('ABC D', 1)).toBe('AC B D');
  });
});
