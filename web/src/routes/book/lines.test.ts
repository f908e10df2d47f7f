import { describe, expect, it } from 'vitest';
import { compare } from './lines';

const marks = (before: string, after: string) =>
  compare(before, after).map(({ kind, text }) => `${{ same: ' ', gone: '-', new: '+' }[kind]}${text}`);

describe('two versions of a text', () => {
  it('are the same, or have lines that went and came', () => {
    expect(marks('a\nb', 'a\nb')).toEqual([' a', ' b']);
    expect(marks('a\nb\nc', 'a\nx\nc')).toEqual([' a', '-b', '+x', ' c']);
    expect(marks('a\nb', 'a')).toEqual([' a', '-b']);
    expect(marks('b', 'a\nb')).toEqual(['+a', ' b']);
    expect(marks('a\nb\nc\nd', 'b\nc\ne\nd\nf')).toEqual(['-a', ' b', ' c', '+e', ' d', '+f']);
  });

  it('give back both texts, whatever they are', () => {
    let seed = 7;
    const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let round = 0; round < 200; round += 1) {
      const text = () => Array.from({ length: next(9) }, () => 'abc'[next(3)]).join('\n');
      const [before, after] = [text(), text()];
      const lines = compare(before, after);
      const of = (out: string) => lines.filter(({ kind }) => kind !== out).map((line) => line.text);
      expect(of('new').join('\n')).toBe(before);
      expect(of('gone').join('\n')).toBe(after);
    }
  });

  it('of many thousand lines are compared at their ends alone', () => {
    const many = (word: string) => Array.from({ length: 3000 }, (_, i) => `${word} ${i}`).join('\n');
    const lines = compare(`head\n${many('a')}`, `head\n${many('b')}`);
    expect(lines[0]).toEqual({ kind: 'same', text: 'head' });
    expect(lines).toHaveLength(6001);
  });
});
