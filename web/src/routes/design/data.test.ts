import { describe, expect, it } from 'vitest';
import { contrast } from './data';

describe('the contrast of two colours', () => {
  it('is 21 for black on white, 1 for a colour on itself, either way round', () => {
    expect(contrast('rgb(0, 0, 0)', 'rgb(255, 255, 255)')).toBeCloseTo(21, 5);
    expect(contrast('rgb(255, 255, 255)', 'rgb(0, 0, 0)')).toBeCloseTo(21, 5);
    expect(contrast('rgb(46, 106, 77)', 'rgb(46, 106, 77)')).toBe(1);
  });

  it('knows the grey that just misses, in either notation', () => {
    expect(contrast('rgb(119, 119, 119)', 'rgb(255, 255, 255)')).toBeCloseTo(4.48, 2);
    expect(contrast('color(srgb 0.46667 0.46667 0.46667)', 'rgb(255, 255, 255)')).toBeCloseTo(4.48, 2);
  });
});
