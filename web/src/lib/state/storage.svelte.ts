/** Whether this browser has promised to keep what is stored, and how a device forgets all of it. */
import { call, end } from '../worker/bridge';
import { device } from './device.svelte';

/** `none`: nothing can be stored at all. */
export type Keeping = 'kept' | 'unsure' | 'none';

export async function keeping(): Promise<Keeping> {
  try {
    // Private windows and frames of other sites refuse already here.
    await call('keys.state', null);
    return (await navigator.storage?.persisted?.()) ? 'kept' : 'unsure';
  } catch {
    return 'none';
  }
}

/** Asks the browser for its promise. Some ask the person, some decide by themselves. */
export async function askToKeep(): Promise<boolean> {
  try {
    return (await navigator.storage?.persist?.()) ?? false;
  } catch {
    return false;
  }
}

/** How a page looks and in which language is nobody's secret, and stays. */
const STAYS: ReadonlySet<string> = new Set(['folkmoot.language', 'folkmoot.theme']);

/** Other pages of this client that are open: they close their keys too. */
const others = typeof BroadcastChannel === 'function' ? new BroadcastChannel('folkmoot device') : undefined;

/** Pages that are open elsewhere in this browser begin anew when the device was forgotten in one of them. */
export function listen(): void {
  others?.addEventListener('message', ({ data }) => {
    if (data === 'forgotten') location.reload();
  });
}

/** Removes everything that this device keeps, in the store and in memory. */
export async function forgetDevice(): Promise<void> {
  device.keys = await call('keys.forget', null);
  end();
  for (const key of Object.keys(localStorage)) if (!STAYS.has(key)) localStorage.removeItem(key);
  sessionStorage.clear();
  others?.postMessage('forgotten');
}
