import { describe, expect, it } from 'vitest';
import { compare, whole } from './compare';

const tracker = '0A1B2-C3D4E-F5G6H-J7K8M';

describe('trackers', () => {
  it('are the same however they are typed', () => {
    for (const typed of [tracker, '0a1b2c3d4ef5g6hj7k8m', ' oAiB2 c3d4e–F5G6H.J7K8M ']) {
      expect(compare(typed, tracker), typed).toEqual({ state: 'same' });
    }
  });

  it('differ at the first letter that differs, or that is too many', () => {
    expect(compare('0A1B2-C3D5', tracker)).toEqual({ state: 'differs', place: 9 });
    expect(compare(`${tracker}X`, tracker)).toEqual({ state: 'differs', place: 21 });
  });

  it('are not the same before all of it is typed', () => {
    expect(compare('', tracker)).toEqual({ state: 'empty' });
    expect(compare(tracker.slice(0, -1), tracker)).toEqual({ state: 'partial' });
  });

  it('are compared whole where somebody has all of one', () => {
    const full = `${tracker}-N9P0Q-R1S2T-V3W4X-Y5Z6A-B7C8D-E9F0G-H0`;
    expect(compare(tracker, full)).toEqual({ state: 'same' });
    expect(compare(full, full)).toEqual({ state: 'same' });
    expect(compare(full.slice(0, -1), full)).toEqual({ state: 'partial' });
    // Two ballots with one short tracker, as a cheating device could have searched for.
    expect(compare(full.replace('-H0', '-G0'), full)).toEqual({ state: 'differs', place: 51 });
    expect([full, tracker, full.toLowerCase(), 'eyJ'].map(whole)).toEqual([true, false, false, false]);
  });
});
