/** The four languages say the same things: no sentence is missing, none is left over, none is still English. */
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { kindNames } from '../../kinds/proposals';
import { catalogues, files, here, read, sentences, tongues, translated } from './catalogues';

const shape = (catalogue: object) =>
  sentences(catalogue).map(([path, sentence]) =>
    typeof sentence === 'string' ? path : `${path} takes ${sentence.length}`,
  );

test.each(translated)('%s has exactly the sentences of English, with the same values', (tongue) => {
  expect(shape(catalogues[tongue]).toSorted()).toEqual(shape(catalogues.en).toSorted());
});

test.each(translated)('%s: no area is English', (tongue) => {
  for (const area of Object.keys(catalogues.en).filter((one) => one !== 'kinds')) {
    expect(read(join(here, tongue, `${area}.ts`)), `${tongue}/${area}.ts`).not.toContain('../en/');
  }
});

test.each(tongues)('%s has a file of words for each kind of question', (tongue) => {
  const names = files(join(here, tongue, 'kinds'), /\.ts$/).map((path) => basename(path, '.ts'));
  expect(names.toSorted()).toEqual(kindNames.toSorted());
});

// Names, and words that the languages share.
const SHARED =
  /^(Folkmoot|Code|QR|Markdown|JSON|CSV|SVG|Details|Name|Start|Text|Audit|Options?|Question|Version|\W*)$/;

test.each(translated)('%s: no sentence is left in English', (tongue) => {
  const english = new Map(sentences(catalogues.en));
  const left = sentences(catalogues[tongue]).filter(
    ([path, sentence]) =>
      typeof sentence === 'string' &&
      sentence === english.get(path) &&
      sentence.includes(' ') &&
      !SHARED.test(sentence),
  );
  expect(left.map(([path]) => path)).toEqual([]);
});
