/** A result on screen: what is said of it, when this device worked it out, and how much of the record it has checked. */
import { told, type Told } from '../../lib/kinds/results';
import { Task } from '../../lib/state/task.svelte';
import { call } from '../../lib/worker/bridge';
import type { Inspection } from '../../lib/worker/calls';
import type { AssemblyView, VoteView } from '../../lib/worker/views';

export class ResultState {
  inspection: Inspection | undefined = $state.raw();
  readonly task = new Task();
  readonly contests: Told[] = $derived.by(() => told(this.vote(), this.view()));

  constructor(
    readonly view: () => AssemblyView,
    readonly vote: () => VoteView,
  ) {}

  get everyBallot(): boolean {
    return this.inspection?.everyBallotOf.includes(this.vote().id) ?? false;
  }

  /** Reads how far the device has checked; what it does not know, the page does not claim. */
  async look(): Promise<void> {
    try {
      this.inspection = await call('assembly.inspection', { assembly: this.view().id });
    } catch {
      this.inspection = undefined;
    }
  }

  /** Checks every ballot too. */
  async inspect(): Promise<void> {
    const assembly = this.view().id;
    const found = await this.task.run((onProgress) => call('assembly.inspect', { assembly }, onProgress));
    if (found) this.inspection = found;
  }
}
