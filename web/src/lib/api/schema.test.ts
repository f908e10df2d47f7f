/**
 * The types of the pages are those that the host and the WebAssembly are built with: `schema.gen.ts` is made from
 * docs/openapi.json, which a test of the host holds to the views in Rust.
 *
 * `FOLKMOOT_WRITE=1 npx vitest run schema` writes it anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapi, { astToString, COMMENT_HEADER } from 'openapi-typescript';
import { expect, it } from 'vitest';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

it('schema.gen.ts is made from the description of the interface', async () => {
  const description = JSON.parse(readFileSync(file('../../../../docs/openapi.json'), 'utf8')) as {
    paths: object;
  };
  // Requests are made by hand in client.ts: only what is answered has types.
  const made = COMMENT_HEADER + astToString(await openapi({ ...description, paths: {} } as never));
  if (process.env['FOLKMOOT_WRITE']) writeFileSync(file('./schema.gen.ts'), made);
  const kept = readFileSync(file('./schema.gen.ts'), 'utf8');
  expect(kept === made, 'schema.gen.ts is not current: FOLKMOOT_WRITE=1 npx vitest run schema').toBe(true);
}, 30_000);
