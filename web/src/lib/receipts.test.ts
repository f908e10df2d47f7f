import { expect, it } from 'vitest';
import { joined, receiptsFor, separate, textOf } from './receipts';

const HEAD = 'c2sp.org/tlog-proof@v1';
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

it('several receipts in one mail are cut apart, without the words around them, quoted or not', () => {
  const [here, there] = [one(1), one(2)].map((text) => text.replace('example/log', 'folkmoot/a')) as [
    string,
    string,
  ];
  const quoted = there.replaceAll(/^(?=.)/gm, '> ').replaceAll(/^$(?=\n)/gm, '>');
  const mail = `Hello Bo,\n\nhere is mine:\n\n${here}\n\u2014 Ada\n\nOn Monday Bo wrote:\n> Mine:\n>\n${quoted}> Regards\n`;
  expect(receiptsFor('a', mail)).toEqual([here, quoted]);
  expect(receiptsFor('a', mail.replaceAll('\n', '\r\n'))).toHaveLength(2);
  // Two signatures, and one that was cut short.
  const signed = `${here}\u2014 witness BBBB\n`;
  expect(separate(`${signed}\nbye\n${there}`)).toEqual([signed, there]);
  expect(separate(`Hi\n${HEAD}\nextra`)).toEqual([`${HEAD}\nextra`]);
});
