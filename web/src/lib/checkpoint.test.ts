import { expect, it } from 'vitest';
import { shortCode } from './checkpoint';

it('a checkpoint has the code that the programs give it', () => {
  const root = '5b6b86481f3697a66b22c17d2fb6822d2546d7ab09dad6c32b661fb0a39da7c0';
  const base64 = Buffer.from(root, 'hex').toString('base64');
  expect(shortCode(base64)).toBe('5b6b8648-1f3697a6-6b22c17d-2fb6822d');
});
