/**
 * The types of the pages are those that the host and the WebAssembly are built with. `schema.gen.ts` is made from
 * docs/openapi.json, which a test of the host holds to the views in Rust, and `wasm.gen.ts` from wasm.json beside it, which
 * tests/tests/page_types.rs holds to what client and verifier answer.
 *
 * `FOLKMOOT_WRITE=1 npx vitest run schema` writes both anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapi, { astToString, COMMENT_HEADER } from 'openapi-typescript';
import { expect, it } from 'vitest';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

it.each([
  ['../../../../docs/openapi.json', './schema.gen.ts'],
  ['./wasm.json', './wasm.gen.ts'],
])(
  '%s is what %s is made from',
  async (from, to) => {
    const description = JSON.parse(readFileSync(file(from), 'utf8')) as { paths: object };
    // Requests are made by hand in client.ts: only what is answered has types.
    const made = COMMENT_HEADER + astToString(await openapi({ ...description, paths: {} } as never));
    if (process.env['FOLKMOOT_WRITE']) writeFileSync(file(to), made);
    const kept = readFileSync(file(to), 'utf8');
    expect(kept === made, `${to} is not current: FOLKMOOT_WRITE=1 npx vitest run schema`).toBe(true);
  },
  30_000,
);
