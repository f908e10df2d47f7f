/** A vote on screen: the state of its assembly, this member's own part, and the time of the clock on the wall. */
import { AssemblyState } from '../../lib/state/assembly.svelte';
import { device } from '../../lib/state/device.svelte';
import { call } from '../../lib/worker/bridge';
import type { MyVote, PendingBallot } from '../../lib/worker/views';

export class VoteState {
  readonly moot: AssemblyState;
  mine: MyVote | undefined = $state.raw();
  now = $state(device.now());
  /** Whether "Cast my ballot" has been pressed and the answer is awaited. */
  casting = $state(false);
  /** Whether a ballot was cast here just now and is not in: the words that say so take the focus. */
  notIn = $state(false);
  /** A ballot that never left this device because the vote had closed; the device keeps nothing of it. */
  lost: PendingBallot | undefined = $state.raw();

  constructor(
    readonly assembly: string,
    readonly id: string,
  ) {
    this.moot = new AssemblyState(assembly);
  }

  follow(): () => void {
    const stop = this.moot.follow();
    const clock = setInterval(() => (this.now = device.now()), 1000);
    return () => {
      stop();
      clearInterval(clock);
    };
  }

  /** A ballot of this device that is on its way, or lost. */
  get pending(): PendingBallot | undefined {
    return this.mine?.pending ?? this.lost;
  }

  /** Reads again what this member's part is. */
  async refresh(): Promise<void> {
    const phase = this.moot.vote(this.id)?.phase;
    if (phase === 'decided' || phase === 'withheld' || phase === 'signed') {
      void call('home.seen', { assembly: this.assembly, votes: [this.id] }).catch(() => undefined);
    }
    if (!device.holder) {
      this.mine = undefined;
      return;
    }
    try {
      this.mine = await call('vote.mine', { assembly: this.assembly, vote: this.id });
    } catch {
      // What was known stays on screen; why it cannot be read is said above it.
    }
  }
}
