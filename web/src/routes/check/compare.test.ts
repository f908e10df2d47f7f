import { describe, expect, it } from 'vitest';
import { compare } from './compare';

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
});
