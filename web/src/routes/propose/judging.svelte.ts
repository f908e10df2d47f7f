/** Asks the ledger about the draft on screen when typing pauses; until then the last answer stands. */
import { reader } from '../../lib/words';
import { call } from '../../lib/worker/bridge';
import type { Fit } from '../../lib/worker/views';
import { proposal, type Draft } from './data';
import { textsOf, type Judged } from './judged';

const AFTER_MS = 150;

export class Judging {
  /** The draft as it was when the ledger answered last, and the answer. */
  judged: Judged | undefined = $state.raw();
  /** How the last draft that makes a vote at all fits the record. */
  fit: Fit | undefined = $state.raw();

  private asked = 0;

  /** Asks again after each change. Called in an effect, with a draft that it reads. */
  watch(draft: Draft): () => void {
    const now = $state.snapshot(draft) as Draft;
    const timer = setTimeout(() => void this.ask(now), AFTER_MS);
    return () => clearTimeout(timer);
  }

  /** Asks now. */
  now(draft: Draft): Promise<Judged> {
    return this.ask($state.snapshot(draft) as Draft);
  }

  private async ask(draft: Draft): Promise<Judged> {
    const asked = ++this.asked;
    const texts = textsOf(draft);
    // Without an answer nothing is said here: the ledger judges when the vote is posted.
    const [fit, readings] = await Promise.all([
      call('draft.fit', proposal(draft)).catch(() => undefined),
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
