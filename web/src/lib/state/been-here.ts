/** Whether somebody has been here on this device: known at once, before the worker has looked into its store. */

const KEPT = 'folkmoot.been-here';

export function beenHere(): boolean {
  try {
    return localStorage.getItem(KEPT) !== null;
  } catch {
    return false;
  }
}

/** Said when the last of it is gone. */
export function forgetBeenHere(): void {
  try {
    localStorage.removeItem(KEPT);
  } catch {
    // Nothing was kept.
  }
}

/** Said when there is something to come back to. */
export function rememberBeenHere(): void {
  try {
    localStorage.setItem(KEPT, '1');
  } catch {
    // Without storage there is nothing to come back to either.
  }
}
