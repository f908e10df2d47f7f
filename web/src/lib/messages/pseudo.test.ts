/** The pseudo-languages show what a translation would break. */
import { expect, test } from 'vitest';
import { en } from './en';
import { disguise, pseudo } from './pseudo';

test('sentences are accented, two fifths longer and in brackets', () => {
  const text = disguise('Cast my ballot', false);
  expect(text).toBe('[Ćášť ḿý ƀáļļóť óńé ť]');
  expect(text.length).toBeGreaterThanOrEqual('Cast my ballot'.length * 1.4);
});

test('what a page puts in stays as it is', () => {
  expect(disguise('Proposed by Ada Lovelace', false, ['Ada Lovelace'])).toContain('Ada Lovelace');
  expect(pseudo(false).vote.by('Ada')).toContain('Ada');
});

test('from right to left, letters run backwards and values do not', () => {
  const text = disguise('Proposed by Ada', true, ['Ada']);
  expect(text).toMatch(/^\[\u202e.*\u202cAda.*\u202c\]$/u);
});

test('names, numbers and the shape of the catalogue stay', () => {
  expect(pseudo(false).common.product).toBe(en.common.product);
  expect(disguise('12,000', false)).toBe('12,000');
  expect(Object.keys(pseudo(true))).toEqual(Object.keys(en));
  expect(pseudo(true).start.points).toHaveLength(en.start.points.length);
});
