/** One thing that takes time: whether it runs, how far it is, and what came of it. */
import { Refused } from '../worker/bridge';
import type { Progress } from '../worker/calls';

export class Task {
  running = $state(false);
  progress: Progress | undefined = $state();
  refused: Refused | undefined = $state();

  /** Runs the work unless it runs already; a refusal is kept to be shown. */
  async run<T>(work: (onProgress: (progress: Progress) => void) => Promise<T>): Promise<T | undefined> {
    if (this.running) return undefined;
    this.running = true;
    this.refused = undefined;
    this.progress = undefined;
    try {
      return await work((progress) => (this.progress = progress));
    } catch (error) {
      this.refused = error instanceof Refused ? error : new Refused('client.defect', '', false);
      if (!(error instanceof Refused)) console.error(error);
      return undefined;
    } finally {
      this.running = false;
      this.progress = undefined;
    }
  }

  clear(): void {
    this.refused = undefined;
  }
}
