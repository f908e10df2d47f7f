/**
 * Ballots on their way: signed, sent, and without a receipt. While there are any, on whatever page, this device tries to
 * settle them: at once when it starts, comes back to the front or gets its connection back, and else now and then.
 */
import { say } from './toasts.svelte';
import { t } from '../messages';
import { call, Refused } from '../worker/bridge';
import type { Unsettled } from '../worker/calls';

const FIRST_MS = 2_000;
const LAST_MS = 30_000;

class UnsettledBallots {
  /** Whether an attempt is under way. */
  sending = $state(false);
  /** How many ballots of this device wait to be sent. */
  waiting = $state(0);
  /** Counts attempts; whoever shows a ballot looks again after each. */
  attempts = $state(0);
  private pause = FIRST_MS;
  /** Ballots of which the person has heard that they are in: the receipt may still be asked for. */
  private readonly told = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  start(): void {
    addEventListener('online', () => this.now());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') this.now();
    });
    this.now();
  }

  /** Tries at once, and again later while there is something left. */
  now(): void {
    this.pause = FIRST_MS;
    void this.attempt();
  }

  /** A ballot has just been left without a receipt: it is tried again soon. */
  soon(): void {
    clearTimeout(this.timer);
    this.pause = FIRST_MS;
    this.waiting = Math.max(1, this.waiting);
    this.timer = setTimeout(() => void this.attempt(), this.pause);
  }

  private async attempt(): Promise<void> {
    if (this.sending) return;
    clearTimeout(this.timer);
    this.sending = true;
    let left = 0;
    try {
      const waiting = await call('ballot.unsettled', null);
      this.waiting = waiting.length;
      for (const one of waiting) left += (await this.settle(one)) ? 0 : 1;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    } finally {
      this.sending = false;
      this.attempts += 1;
    }
    this.waiting = left;
    if (left === 0) return;
    this.timer = setTimeout(() => void this.attempt(), this.pause);
    this.pause = Math.min(2 * this.pause, LAST_MS);
  }

  /** True when it is certain what became of it. */
  private async settle({ promised, ...ballot }: Unsettled): Promise<boolean> {
    try {
      const stands = await call('ballot.settle', ballot);
      if (stands === null && !this.told.has(ballot.vote))
        say(promised ? t.vote.inWithOthers : t.vote.inNow, 'done');
      if (stands === null) this.told.add(ballot.vote);
      else this.told.delete(ballot.vote);
      // The person was told that it had arrived, and may be on any page.
      if (stands?.state === 'ended') say(t.vote.endedNow);
      return stands?.state !== 'waiting' && stands?.state !== 'promised';
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return false;
    }
  }
}

export const unsettled = new UnsettledBallots();
