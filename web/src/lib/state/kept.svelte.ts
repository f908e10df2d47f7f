/** What somebody types on a page, kept on this device until it has done its part: going back and reloading lose nothing. */
import { untrack } from 'svelte';
import { call } from '../worker/bridge';

const AFTER_MS = 300;

export class Kept<T extends object> {
  value: T = $state() as T;
  /** False until this device has said what it keeps: what is typed before would be lost. */
  loaded = $state(false);

  private timer: ReturnType<typeof setTimeout> | undefined;
  private changed = false;
  private over = false;

  /** `name` is that of the draft on this device. No secret is ever part of one. */
  constructor(
    private readonly name: string,
    initial: T,
  ) {
    this.value = initial;
  }

  /** Brings back what was kept and follows what is typed, until the returned function is called. Called in an effect. */
  follow(): () => void {
    void untrack(() => this.load());
    let first = true;
    $effect(() => {
      // Reads all of it, so that each change is noticed.
      $state.snapshot(this.value);
      if (!this.loaded) return;
      if (first) first = false;
      else untrack(() => this.later());
    });
    const hidden = () => document.visibilityState === 'hidden' && void this.keep();
    const leaving = () => void this.keep();
    document.addEventListener('visibilitychange', hidden);
    addEventListener('pagehide', leaving);
    // Who goes on to something else has finished this field: it is not left waiting for the next round.
    document.addEventListener('change', leaving);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      removeEventListener('pagehide', leaving);
      document.removeEventListener('change', leaving);
      void this.keep();
    };
  }

  /** It has done its part. */
  async drop(): Promise<void> {
    this.over = true;
    clearTimeout(this.timer);
    await call('draft.drop', { assembly: this.name }).catch(() => undefined);
  }

  private async load(): Promise<void> {
    const kept = await call('draft.get', { assembly: this.name }).catch(() => null);
    // A draft of an older page may lack what is new.
    if (kept) this.value = { ...this.value, ...(kept.draft as Partial<T>) };
    this.loaded = true;
  }

  /** Keeps the first letter at once and what follows it every so often: who types without a pause loses nothing either. */
  private later(): void {
    this.changed = true;
    if (this.timer !== undefined) return;
    void this.keep();
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void this.keep();
    }, AFTER_MS);
  }

  private async keep(): Promise<void> {
    if (!this.changed || this.over) return;
    this.changed = false;
    const draft = $state.snapshot(this.value);
    // Without storage the text lasts as long as the page.
    await call('draft.keep', { assembly: this.name, draft }).catch(() => undefined);
  }
}
