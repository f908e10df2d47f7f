import { describe, expect, it } from 'vitest';
import { majority, MOST, threshold } from './data';

describe('how many trustees are enough', () => {
  it('is more than half of them, whatever was wanted', () => {
    for (let of = 2; of <= MOST; of += 1) {
      for (let wanted = 0; wanted <= of + 2; wanted += 1) {
        const needed = threshold(wanted, of);
        expect(needed * 2).toBeGreaterThan(of);
        expect(needed).toBeLessThanOrEqual(of);
        if (wanted * 2 > of && wanted <= of) expect(needed).toBe(wanted);
      }
      expect(threshold(undefined, of)).toBe(majority(of));
    }
  });
});
