import { encode } from 'uqr';
import { expect, it } from 'vitest';
import { qr } from './qr';

it('the path covers exactly the dark modules, with a quiet zone of four around them', () => {
  const text = 'http://127.0.0.1:8080/join/0f0e0d0c-0b0a-8908-8706-050403020100#00ff';
  const { size, path } = qr(text);
  const dark = new Set<string>();
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
    for (let i = 0; i < Number(width); i += 1) dark.add(`${Number(x) + i} ${y}`);
  }
  const plain = encode(text, { ecc: 'M', border: 0 });
  expect(size).toBe(plain.size + 8);
  const wanted = plain.data.flatMap((row, y) => row.flatMap((one, x) => (one ? [`${x + 4} ${y + 4}`] : [])));
  expect([...dark].toSorted()).toEqual(wanted.toSorted());
});
