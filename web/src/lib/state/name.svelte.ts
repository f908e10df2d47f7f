/** The name of a member or an assembly while somebody types it: what is wrong with it, as far as the ledger has been asked. */
import { limits } from '../wasm/limits.gen';
import { unread, wrongWords } from '../words';
import { line } from '../text';
import { call } from '../worker/bridge';
import type { Reading } from '../worker/views';

const AFTER_MS = 150;

export class Name {
  private reading: Reading = $state.raw(unread(''));
  private asked = 0;

  /** Made while a component is; `typed` reads what stands in the field. */
  constructor(private readonly typed: () => string) {
    $effect(() => {
      const name = this.line;
      const timer = setTimeout(() => void this.ask(name), AFTER_MS);
      return () => clearTimeout(timer);
    });
  }

  /** As it is posted. */
  get line(): string {
    return line(this.typed());
  }

  /** What is wrong, in words; an empty one is none of these. While somebody types, the last answer stands. */
  get problem(): string | undefined {
    return wrongWords(this.line, limits.name, this.reading);
  }

  /** Whether it can be posted. Asks first. */
  async good(): Promise<boolean> {
    const { line: name } = this;
    await this.ask(name);
    return name !== '' && this.problem === undefined;
  }

  private async ask(text: string): Promise<void> {
    const asked = ++this.asked;
    // Without an answer nothing is said here: the ledger judges when the event is posted.
    const readings = await call('words.read', { texts: [{ text, markdown: false }] }).catch(() => []);
    if (asked === this.asked && readings[0]) this.reading = readings[0];
  }
}
