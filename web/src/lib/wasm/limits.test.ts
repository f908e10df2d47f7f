/**
 * The figures that stand beside fields are those that the ledger is built with.
 *
 * `FOLKMOOT_WRITE=1 npx vitest run limits` writes `limits.gen.ts` anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { initSync, limits } from './pkg/folkmoot_wasm';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

it('limits.gen.ts is what the WebAssembly says', () => {
  initSync({ module: readFileSync(file('./pkg/folkmoot_wasm_bg.wasm')) });
  const lines = Object.entries(JSON.parse(limits()) as Record<string, number>).map(
    ([name, most]) => `  ${name}: ${most},\n`,
  );
  const made = `/** How much people may write, in characters; \`questions\` and \`grades\` are counted. Made by limits.test.ts. */\nexport const limits = {\n${lines.join('')}} as const;\n`;
  if (process.env['FOLKMOOT_WRITE']) writeFileSync(file('./limits.gen.ts'), made);
  const kept = readFileSync(file('./limits.gen.ts'), 'utf8');
  expect(kept === made, 'limits.gen.ts is not current: FOLKMOOT_WRITE=1 npx vitest run limits').toBe(true);
});
