/** The WebAssembly of folkmoot-client and folkmoot-verifier, loaded once. */
import init, { try_out, version } from '../wasm/pkg/folkmoot_wasm';
import address from '../wasm/pkg/folkmoot_wasm_bg.wasm?url';
import { Refuse } from './refusal';

let loading: Promise<string> | undefined;

async function load(): Promise<string> {
  try {
    await init({ module_or_path: address });
  } catch (error) {
    console.error(error);
    throw new Refuse('worker.failed');
  }
  try_out();
  return version();
}

/** Loads and tries it; everything else in the worker waits for this. Answers with its version. */
export const ready = (): Promise<string> => (loading ??= load());
