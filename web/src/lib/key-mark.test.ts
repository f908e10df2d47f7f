import { describe, expect, it } from 'vitest';
import { SHAPES, marksOf } from './key-mark';

describe('the mark of a member', () => {
  it('follows from the id', () => {
    expect(marksOf('0009ff00')).toEqual([
      { shape: 0, tone: 0 },
      { shape: 1, tone: 1 },
      { shape: 7, tone: 3 },
    ]);
  });

  it('is another one for another key', () => {
    const seen = new Set<string>();
    for (let byte = 0; byte < 256; byte += 1) {
      seen.add(JSON.stringify(marksOf(`${byte.toString(16).padStart(2, '0')}0000`)[0]));
    }
    expect(seen.size).toBe(SHAPES.length * 4);
  });
});
