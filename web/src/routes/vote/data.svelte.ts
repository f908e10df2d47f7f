/** A vote on screen: the state of its assembly, this member's own part, and the time of the clock on the wall. */
import { AssemblyState } from '../../lib/state/assembly.svelte';
import { device } from '../../lib/state/device.svelte';
import { call } from '../../lib/worker/bridge';
import type { MyVote } from '../../lib/worker/views';

export class VoteState {
  readonly moot: AssemblyState;
  mine: MyVote | undefined = $state.raw();
  now = $state(device.now());

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

  /** Reads again what this member's part is. */
  async refresh(): Promise<void> {
    if (!this.moot.vote(this.id) || !device.member) {
      this.mine = undefined;
      return;
    }
    try {
      this.mine = await call('vote.mine', { assembly: this.assembly, vote: this.id });
    } catch {
      this.mine = undefined;
    }
  }
}
