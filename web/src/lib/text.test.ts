import { expect, it } from 'vitest';
import { line, prose } from './text';

it('what people type is posted in one form', () => {
  expect(line('  Cafe\u0301 ')).toBe('Caf\u00e9');
  expect(prose('\ta\r\nb\rc \n')).toBe('a\nb\nc');
  expect(prose('- a\n\t- b')).toBe('- a\n    - b');
});
