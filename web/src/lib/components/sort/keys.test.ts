import { describe, expect, it } from 'vitest';
import { keyTarget } from './keys';

const press = (key: string, altKey = false, isComposing = false) => ({ key, altKey, isComposing });

describe('keys in a list that is sorted', () => {
  it('move an item from its handle', () => {
    const on = (key: string, place = 2) => keyTarget(press(key), true, place, 4);
    expect(['ArrowUp', 'ArrowDown', 'Home', 'End'].map((key) => on(key))).toEqual([1, 3, 0, 3]);
    expect(on('ArrowUp', 0)).toBe(-1);
    expect(['ArrowLeft', 'Enter', 'a', 'Tab'].map((key) => on(key))).toEqual(Array(4).fill(undefined));
  });

  it('move it from a field only with Alt, so that the field keeps its own keys', () => {
    const inField = (key: string, alt: boolean) => keyTarget(press(key, alt), false, 1, 3);
    expect([inField('ArrowUp', true), inField('ArrowDown', true)]).toEqual([0, 2]);
    expect(['ArrowUp', 'ArrowDown', 'Home', 'End'].map((key) => inField(key, false))).toEqual(
      Array(4).fill(undefined),
    );
    expect([inField('Home', true), inField('End', true)]).toEqual([undefined, undefined]);
  });

  it('are nothing while a word is composed from several presses', () => {
    expect(keyTarget(press('ArrowUp', true, true), false, 1, 3)).toBeUndefined();
    expect(keyTarget(press('ArrowUp', false, true), true, 1, 3)).toBeUndefined();
  });
});
