import { describe, expect, it } from 'vitest';
import { isolated, list } from '..';
import { catalogues } from './catalogues';

describe('words that have to be true', () => {
  it('say that nobody voted instead of "only 0"', () => {
    for (const [language, words] of Object.entries(catalogues)) {
      const said = [
        words.assembly.decided.withheld('Roof', 0),
        words.assembly.decided.no_quorum('Roof', 0, 6),
      ];
      for (const one of said) expect(one, language).not.toMatch(/0/);
    }
  });

  it('go with the number of those who voted', () => {
    expect(catalogues.en.vote.turnout(1, 6)).toBe('1 of 6 members has voted');
    expect(catalogues.en.assembly.turnout(2, 6)).toBe('2 of 6 members have voted');
    expect(catalogues.de.assembly.turnout(1, 6)).toBe('1 von 6 Mitgliedern hat abgestimmt');
  });

  it('speak of no order where there is one entry', () => {
    for (const [language, words] of Object.entries(catalogues)) {
      expect(words.assembly.recordText(1), language).not.toMatch(/\border\b|Reihenfolge|ordre|orden/);
    }
  });

  it('keep names that run from right to left apart from what stands around them', () => {
    expect(list(['Jean-Luc', 'مريم الحسن'])).toBe('Jean-Luc and \u2068مريم الحسن\u2069');
    expect(isolated('Jean-Luc')).toBe('Jean-Luc');
  });
});
