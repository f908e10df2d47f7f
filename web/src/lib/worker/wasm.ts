/** The WebAssembly of folkmoot-client and folkmoot-verifier, loaded when it is needed first. */
import init, { try_out, version } from '../wasm/pkg/folkmoot_wasm';
import address from '../wasm/pkg/folkmoot_wasm_bg.wasm?url';
import { Refuse } from './refusal';

let loading: Promise<string> | undefined;

async function load(): Promise<string> {
  try {
    // In the page that was built the hash is known.
    const integrity = __WASM__;
    await init({ module_or_path: fetch(address, integrity ? { integrity } : {}) });
  } catch (error) {
    loading = undefined;
    // Not fetched for want of a connection says nothing about this browser.
    if (!navigator.onLine) throw new Refuse('host.unreachable');
    console.error(error);
    throw new Refuse('worker.failed');
  }
  try_out();
  return version();
}

/** Loads and tries it, once; after a failure the next who needs it tries again. Answers with its version. */
export const ready = (): Promise<string> => (loading ??= load());
