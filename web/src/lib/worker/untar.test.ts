import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { untar } from './untar';

const record = () =>
  new Uint8Array(readFileSync(new URL('../../../../tests/vectors/record.tar', import.meta.url)));

test('the files of a record stand in its archive', () => {
  const files = untar(record());
  expect([...files!.keys()].sort()[0]).toBe('checkpoint');
  expect(new TextDecoder().decode(files!.get('checkpoint'))).toMatch(/^folkmoot\/[0-9a-f-]{36}\n/);
  expect([...files!.keys()].every((name) => /^(checkpoint|tile\/.+)$/.test(name))).toBe(true);
});

test('what is no such archive, breaks off or names a file twice gives nothing', () => {
  const good = record();
  expect(untar(new Uint8Array())).toBeUndefined();
  expect(untar(new TextEncoder().encode('no archive'.repeat(100)))).toBeUndefined();
  expect(untar(good.subarray(0, 600))).toBeUndefined();
  const twice = new Uint8Array([...good.subarray(0, 1024), ...good.subarray(0, 1024)]);
  expect(untar(good.subarray(0, 1024))?.size).toBe(1);
  expect(untar(twice)).toBeUndefined();
  const link = good.slice();
  link[156] = 0x32;
  expect(untar(link)).toBeUndefined();
});
