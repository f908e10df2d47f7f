import { describe, expect, it } from 'vitest';
import { misspelt, wordsIn } from './spelling';

describe('words', () => {
  it('are found however they were written down', () => {
    const plain = ['apple', 'zebra', 'lunar'];
    for (const text of [
      'apple zebra lunar',
      '  APPLE\n\nZebra\tlunar  ',
      '1. apple\n2. zebra\n3. lunar',
      '1) apple, 2) zebra; 3) lunar.',
      'apple\u00a0zebra\u2003lunar',
      '\u201eapple\u201c – zebra – lunar',
    ]) {
      expect(wordsIn(text), text).toEqual(plain);
    }
    expect(wordsIn(' 1. 2. ')).toEqual([]);
  });

  it('with one slip of the pen are recognised', () => {
    const list = new Set(['apple', 'zebra', 'lunar', 'ape']);
    const known = (word: string) => list.has(word);
    expect(misspelt(['apple', 'zerba', 'lunr', 'appple', 'xyz'], known)).toEqual([
      { position: 2, word: 'zerba', like: ['zebra'] },
      { position: 3, word: 'lunr', like: ['lunar'] },
      { position: 4, word: 'appple', like: ['apple'] },
      { position: 5, word: 'xyz', like: [] },
    ]);
  });
});
