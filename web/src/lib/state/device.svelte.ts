/** This device: whether its worker works, and what keys it holds. */
import { call, Refused } from '../worker/bridge';
import type { KeyState } from '../worker/calls';

class Device {
  /** Undefined until the worker has answered. */
  keys: KeyState | undefined = $state();
  broken = $state(false);
  private ahead = $state(0);

  async start(): Promise<void> {
    try {
      await call('ready', null);
      this.keys = await call('keys.state', null);
      this.ahead = await call('clock', null);
    } catch (error) {
      this.broken = true;
      if (!(error instanceof Refused)) throw error;
    }
  }

  /** The time as the host sees it: a wrong clock on this device should keep nobody from voting. */
  now(): number {
    return Date.now() + this.ahead;
  }

  get open(): boolean {
    return this.keys?.state === 'open';
  }

  /** The member id of this device, also while its keys are closed. */
  get member(): string | undefined {
    return this.keys && this.keys.state !== 'none' ? this.keys.member : undefined;
  }
}

export const device = new Device();
