/** Every code of a refusal has a sentence in every language, and no sentence is kept for a code that nobody gives. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sentenceKey } from '../refusals';
import { catalogues, files, read, source, tongues } from './catalogues';

const documented = [...read(join(source, '../../docs/errors.md')).matchAll(/^\| `([a-z0-9_.]+)` \|/gm)].map(
  ([, code]) => code!,
);
const client = files(source, /\.ts$/)
  .filter((path) => !/\/messages\/|\.test\.ts$/.test(path))
  .map(read)
  .join('\n');
const ownCodes = [...client.matchAll(/Refused?\(\s*'([a-z_]+\.[a-z_.]+)'/g)].map(([, code]) => code!);
const bridge = files(join(source, '../wasm/src'), /\.rs$/).map(read).join('\n');
const bridgeCodes = [...bridge.matchAll(/"((?:client|invite|random|record|source)\.[a-z_]+)"/g)].map(
  ([, code]) => code!,
);
const codes = [...new Set([...documented, ...ownCodes, ...bridgeCodes])];

test('codes are found where they are made', () => {
  expect(documented.length).toBeGreaterThan(200);
  expect(ownCodes).toContain('storage.failed');
  expect(bridgeCodes).toContain('client.json');
});

test.each(tongues)('%s has a sentence for every code', (tongue) => {
  const { errors } = catalogues[tongue];
  expect(codes.filter((code) => !sentenceKey(code, errors))).toEqual([]);
});

test('every sentence speaks for a code', () => {
  const spoken = new Set(codes.flatMap((code) => [code, `${code.split('.')[0]}.*`]));
  expect(Object.keys(catalogues.en.errors).filter((key) => !spoken.has(key))).toEqual([]);
});

test('the nearest sentence wins, and an unknown code has none', () => {
  const { errors } = catalogues.en;
  expect(sentenceKey('ballot.proof.bits', errors)).toBe('ballot.*');
  expect(sentenceKey('ballot.previous', errors)).toBe('ballot.previous');
  expect(sentenceKey('nobody.knows', errors)).toBeUndefined();
});

test('every step of a long task has words, and no others are kept', () => {
  const told = new Set([...client.matchAll(/tell\(\{\s*step: '(\w+)'/g)].map(([, step]) => step!));
  expect(Object.keys(catalogues.en.steps).toSorted()).toEqual([...told].toSorted());
});
