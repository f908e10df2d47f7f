/** Asks the ledger about the draft on screen when typing pauses; until then the last answer stands. */
import { device } from '../../lib/state/device.svelte';
import { reader } from '../../lib/words';
import { call } from '../../lib/worker/bridge';
import type { AssemblyView, Fit } from '../../lib/worker/views';
import type { Draft } from './data';
import { proposal } from './proposal';
import { textsOf, type Judged } from './judged';

const AFTER_MS = 150;

export class Judging {
  /** The draft as it was when the ledger answered last, and the answer. */
  judged: Judged | undefined = $state.raw();
  /** How the last draft that makes a vote at all fits the record. */
  fit: Fit | undefined = $state.raw();

  private asked = 0;

  /** Asks again after each change. Called in an effect, with a draft that it reads. */
  watch(draft: Draft, view: AssemblyView): () => void {
    const now = $state.snapshot(draft) as Draft;
    const timer = setTimeout(() => void this.ask(now, view, device.now()), AFTER_MS);
    return () => clearTimeout(timer);
  }

  /** Asks now. */
  now(draft: Draft, view: AssemblyView, at: number): Promise<Judged> {
    return this.ask($state.snapshot(draft) as Draft, view, at);
  }

  private async ask(draft: Draft, view: AssemblyView, now: number): Promise<Judged> {
    const asked = ++this.asked;
    const texts = textsOf(draft, view);
    // Without an answer nothing is said here: the ledger judges when the vote is posted.
    const [fit, readings] = await Promise.all([
      call('draft.fit', proposal(draft, view, now)).catch(() => undefined),
      call('words.read', { texts }).catch(() => []),
    ]);
    const judged = { draft, fit, read: reader(texts, readings) };
    if (asked === this.asked) {
      this.judged = judged;
      if (fit) this.fit = fit;
    }
    return judged;
  }
}
