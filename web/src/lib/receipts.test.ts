import { expect, it } from 'vitest';
import { joined, receiptsFor, separate, textOf } from './receipts';

const one = (index: number) =>
  `c2sp.org/tlog-proof@v1\nextra AAAA\nindex ${index}\nAAAA\n\nexample/log\n5\nAAAA\n\n— example AAAA\n`;

it('receipts in one file are taken apart again, byte for byte', () => {
  const all = [one(1), one(2), one(30)];
  expect(separate(joined(all))).toEqual(all);
  expect(separate(one(4))).toEqual([one(4)]);
  // Whatever else it is, the audit says so.
  expect(separate('no receipt')).toEqual(['no receipt']);
  expect(separate('\n')).toEqual([]);
});

it('an audit takes from a file of many only what is of its assembly', () => {
  const here = one(1).replace('example/log', 'folkmoot/a');
  const there = one(2).replace('example/log', 'folkmoot/b');
  expect(receiptsFor('a', joined([here, there]))).toEqual([here]);
  expect(receiptsFor('a', there)).toEqual([there]);
});

it('what editors and mail made of receipts is still taken, and a file without one holds none', () => {
  const here = one(1).replace('example/log', 'folkmoot/a');
  const there = one(2).replace('example/log', 'folkmoot/b');
  const crlf = joined([here, there]).replaceAll('\n', '\r\n');
  expect(receiptsFor('a', crlf)).toEqual([here.replaceAll('\n', '\r\n')]);
  const quoted = here.replaceAll(/^/gm, '> ');
  expect(receiptsFor('a', quoted)).toEqual([quoted]);
  expect(receiptsFor('a', 'hello')).toEqual([]);
  expect(receiptsFor('a', '<!doctype html><title>Sign in</title>')).toEqual([]);

  const utf16 = Uint16Array.from(`\ufeff${here}`, (letter) => letter.charCodeAt(0));
  expect(textOf(utf16.buffer)).toBe(here);
  expect(textOf(new TextEncoder().encode(here).buffer)).toBe(here);
});
