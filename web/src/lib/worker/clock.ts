/** The time as the host sees it: a device whose clock is wrong should still be able to vote. */
import { host } from '../api/client';

const TRUST_MS = 10 * 60 * 1000;
let offset = 0;
let asked = -Infinity;

/** How far the host's clock is ahead of this device's, in milliseconds. */
export async function ahead(): Promise<number> {
  await now();
  return offset;
}

/** Unix milliseconds near the host's clock; this device's own when the host does not answer. */
export async function now(): Promise<number> {
  if (performance.now() - asked > TRUST_MS) {
    try {
      const before = Date.now();
      const { time } = await host();
      if (Number.isSafeInteger(time)) offset = time - Math.round((before + Date.now()) / 2);
      asked = performance.now();
    } catch {
      // The act that follows will meet the same silence and say so.
    }
  }
  return Math.max(0, Date.now() + offset);
}
