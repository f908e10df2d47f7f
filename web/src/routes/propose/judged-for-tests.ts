/** A draft as the ledger really judges it, for tests outside a browser. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { initSync } from '../../lib/wasm/pkg/folkmoot_wasm';
import { fitOf, readWords } from '../../lib/worker/drafting';
import { blankAssembly } from '../../lib/votes/blank';
import { unread } from '../../lib/words';
import type { AssemblyView, Fit } from '../../lib/worker/views';
import type { Draft } from './data';
import { proposal } from './proposal';
import type { Judged } from './judged';

const file = fileURLToPath(new URL('../../lib/wasm/pkg/folkmoot_wasm_bg.wasm', import.meta.url));
initSync({ module: readFileSync(file) });

/** None where a number is outside what a contest can say. */
export function fit(draft: Draft, view: AssemblyView, now: number): Fit | undefined {
  try {
    return fitOf(proposal(draft, view, now), now);
  } catch {
    return undefined;
  }
}

export const judged = (draft: Draft, now: number, view = blankAssembly()): Judged => ({
  draft,
  fit: fit(draft, view, now),
  read: (text, markdown = false) => readWords([{ text, markdown }])[0] ?? unread(text),
});
