/** This device: whether its worker works, and what keys it holds. */
import { call, Refused } from '../worker/bridge';
import type { KeyState } from '../worker/calls';
import { rememberBeenHere } from './been-here';

class Device {
  /** Undefined until the worker has answered. */
  keys: KeyState | undefined = $state();
  /** True when this browser cannot seal ballots. */
  broken = $state(false);
  /** True when this browser lets the page store nothing: no keys can be here. */
  storeless = $state(false);
  /** Whether new words are on the page which nothing keeps yet: leaving it would lose them. */
  making = $state(false);
  private ahead = $state(0);

  private looking: Promise<void> | undefined;

  /** Asks what this device holds, once. Nothing of it needs WebAssembly. */
  look(): Promise<void> {
    this.looking ??= this.ask(async () => {
      this.keys = await call('keys.state', null);
      if (this.holder) rememberBeenHere();
    });
    return this.looking;
  }

  /** The same, and how far the host's clock is from this device's. */
  async start(): Promise<void> {
    await this.look();
    await this.ask(async () => {
      this.ahead = await call('clock', null);
    });
  }

  private async ask(what: () => Promise<void>): Promise<void> {
    try {
      await what();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.code === 'worker.failed') this.broken = true;
      if (error.code === 'storage.failed') this.storeless = true;
    }
  }

  /** Loads the WebAssembly and tries it, for pages on which it will be needed: they hear early when it does not work. */
  async prepare(): Promise<void> {
    try {
      await call('ready', null);
      this.broken = false;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      // Without a connection it could not even be fetched, which says nothing about this browser.
      if (error.code !== 'host.unreachable') this.broken = true;
    }
  }

  /** The time as the host sees it: a wrong clock on this device should keep nobody from voting. */
  now(): number {
    return Date.now() + this.ahead;
  }

  get open(): boolean {
    return this.keys?.state === 'open';
  }

  /** Whose keys this device has, also while they are closed. It is in no record: who that is in an assembly its state says. */
  get holder(): string | undefined {
    return this.keys && this.keys.state !== 'none' ? this.keys.holder : undefined;
  }
}

export const device = new Device();
