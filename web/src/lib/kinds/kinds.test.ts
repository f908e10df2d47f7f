import '../messages/for-tests';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { files, read, source } from '../messages/tests/catalogues';
import { kindNames } from './proposals';

const here = import.meta.dirname;
const folders = readdirSync(here, { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .map(({ name }) => name);

describe('a kind is a folder', () => {
  it.each(folders)('%s has all parts', (kind) => {
    const parts = ['Ballot.svelte', 'Picture.svelte', 'ballot.ts', 'proposal.ts', 'result.ts', 'specimen.ts'];
    expect(readdirSync(join(here, kind))).toEqual(expect.arrayContaining(parts));
    expect(kindNames).toContain(kind);
  });

  it('and nothing else knows one by its name', () => {
    // A name in quotes, alone; "choose" is also a stage of other pages.
    const name = new RegExp(`(kind\\)? ?(===|!==|:)|case|as) '(${folders.join('|')})'`);
    const knowing = files(source, /\.(svelte|ts)$/)
      .filter(
        (path) =>
          !/\/kinds\/\w+\/|(\.test|-for-tests)\.ts$|\.gen\.ts$|\/worker\/views\.ts$|\/wasm\/|\/messages\//.test(
            path,
          ),
      )
      .filter((path) => name.test(read(path)));
    expect(knowing.map((path) => path.slice(source.length))).toEqual([]);
  });
});
