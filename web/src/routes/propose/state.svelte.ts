/** The draft on screen, and its copy on this device: kept shortly after something was typed, gone once it is posted. */
import { tick, untrack } from 'svelte';
import { call } from '../../lib/worker/bridge';
import { hasWords, newDraft, type Draft } from './data';
import { revived } from './revived';

const AFTER_MS = 400;

export class Writing {
  draft: Draft = $state(newDraft());
  /** False until this device has said whether it keeps a draft: what is typed before would be lost. */
  loaded = $state(false);
  /** When the draft that came back was kept last. */
  backFrom: number | undefined = $state();
  /** When the draft was kept last on this visit. */
  saved: number | undefined = $state();
  /** True when this browser keeps nothing. */
  failed = $state(false);

  private timer: ReturnType<typeof setTimeout> | undefined;
  private changed = false;
  private over = false;

  constructor(private readonly assembly: string) {}

  async load(): Promise<void> {
    try {
      const kept = await call('draft.get', { assembly: this.assembly });
      if (kept) {
        this.draft = revived(kept.draft);
        this.backFrom = kept.saved;
      }
    } catch {
      this.failed = true;
    }
    this.loaded = true;
  }

  /** Watches the draft; answers with what to call when the page goes. Called in an effect. */
  watch(): () => void {
    let first = true;
    $effect(() => {
      // Reads all of it, so that each change is noticed.
      $state.snapshot(this.draft);
      if (!this.loaded) return;
      if (first) first = false;
      else untrack(() => this.later());
    });
    const hidden = () => document.visibilityState === 'hidden' && void this.keep();
    const unload = (event: BeforeUnloadEvent) => {
      void this.keep();
      // What could not be kept is worth a question.
      if (this.changed || (this.failed && hasWords(this.draft))) event.preventDefault();
    };
    // Who goes on to something else has finished this field: it is not left waiting for the next round.
    const finished = () => void tick().then(() => this.keep());
    document.addEventListener('visibilitychange', hidden);
    document.addEventListener('change', finished);
    addEventListener('beforeunload', unload);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      document.removeEventListener('change', finished);
      removeEventListener('beforeunload', unload);
      void this.keep();
    };
  }

  private later(): void {
    if (this.over) return;
    this.changed = true;
    // Not put off by further typing: who writes without a pause loses nothing either.
    this.timer ??= setTimeout(() => void this.keep(), AFTER_MS);
  }

  /** Keeps what has changed. An empty draft is not kept. */
  private async keep(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (!this.changed || this.over) return;
    const draft = $state.snapshot(this.draft);
    const { assembly } = this;
    try {
      this.changed = false;
      if (hasWords(draft)) this.saved = (await call('draft.keep', { assembly, draft })).saved;
      else {
        this.saved = undefined;
        await call('draft.drop', { assembly });
      }
      this.failed = false;
    } catch {
      this.changed = true;
      this.failed = true;
    }
  }

  /** Puts the draft away and begins another. Answers with how to get it back. */
  anew(): () => void {
    const before = $state.snapshot(this.draft) as Draft;
    const { backFrom } = this;
    this.draft = newDraft();
    this.backFrom = undefined;
    return () => {
      this.draft = before;
      this.backFrom = backFrom;
    };
  }

  /** The vote is posted: nothing is left to keep. */
  async done(): Promise<void> {
    this.over = true;
    this.changed = false;
    clearTimeout(this.timer);
    await call('draft.drop', { assembly: this.assembly }).catch(() => undefined);
  }
}
